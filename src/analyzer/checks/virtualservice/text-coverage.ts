import { matcherOf, type StringMatch } from '#analyzer/validation/string-match.ts';

/** What a text must look like to match, in the simplest words. */
export type Pattern =
  | { type: 'any' }
  | { type: 'exact' | 'prefix'; value: string }
  /** An expression, and the letters that all its matches begin with. */
  | { type: 'regex'; value: string; beginning: string };

export function patternOf(match: StringMatch | undefined): Pattern {
  const matcher = matcherOf(match);
  if (!matcher) return { type: 'any' };
  const { type, value } = matcher;
  if (type === 'regex') return patternOfRegex(value);
  return type === 'prefix' && value === '' ? { type: 'any' } : { type, value };
}

/** Where the name alone has to be there: headers and query parameters. */
export function patternOfValue(match: StringMatch | undefined): Pattern {
  const matcher = matcherOf(match);
  const present = !matcher?.value || (matcher.type === 'regex' && matcher.value === '*');
  return present ? { type: 'any' } : patternOf(match);
}

/**
 * Many expressions are only another way to write a prefix: `/api/.*`. Envoy matches the whole text
 * with them.
 */
function patternOfRegex(regex: string): Pattern {
  const literal = /^\^?((?:[^\\^$.|?*+()[\]{}]|\\[^a-zA-Z0-9])*)(.*)$/s.exec(regex);
  const [, letters = '', rest = ''] = literal ?? [];
  const value = letters.replace(/\\(.)/gs, '$1');
  if (rest === '' || rest === '$') return { type: 'exact', value };
  if (rest === '.*' || rest === '.*$') {
    return value === '' ? { type: 'any' } : { type: 'prefix', value };
  }
  // The last letter may be the one that "?", "*" or "{" make optional.
  const sure = /^[?*{]/.test(rest) ? value.slice(0, -1) : value;
  return { type: 'regex', value: regex, beginning: regex.includes('|') ? '' : sure };
}

/** Whether every text that one pattern matches is matched by the other, as far as one can tell. */
export function patternCovers(whole: Pattern, part: Pattern): boolean {
  if (whole.type === 'any') return true;
  if (part.type === 'any') return false;
  switch (whole.type) {
    case 'exact':
      return part.type === 'exact' && part.value === whole.value;
    case 'prefix':
      return beginningOf(part).startsWith(whole.value);
    case 'regex':
      return part.type === 'regex' && part.value === whole.value;
  }
}

/** What all texts that match begin with. */
export function beginningOf(pattern: Pattern): string {
  if (pattern.type === 'any') return '';
  return pattern.type === 'regex' ? pattern.beginning : pattern.value;
}

/** The same pattern for texts in which capitals and small letters are one. */
export function withoutCase(pattern: Pattern): Pattern {
  return pattern.type === 'exact' || pattern.type === 'prefix'
    ? { ...pattern, value: pattern.value.toLowerCase() }
    : pattern;
}

export function hasCase(pattern: Pattern): boolean {
  const text = beginningOf(pattern);
  return text.toLowerCase() !== text.toUpperCase();
}
