import { matchesWhole } from '#analyzer/regex.ts';
import { matcherOf, type StringMatch } from '#analyzer/validation/string-match.ts';

/** Whether a text is what a match asks for. Expressions are held against the whole of it. */
export function textMatches(match: StringMatch, text: string, ignoreCase = false): boolean {
  const matcher = matcherOf(match);
  if (!matcher) return true;
  const { type, value } = matcher;
  // Capitals count in an expression, whatever `ignoreUriCase` says.
  if (type === 'regex') return matchesWhole(value, text);
  const [wanted, given] = ignoreCase ? [value.toLowerCase(), text.toLowerCase()] : [value, text];
  return type === 'exact' ? given === wanted : given.startsWith(wanted);
}

/** Whether a match of a header or query parameter asks only that it is there. */
export function asksForPresence(match: StringMatch): boolean {
  const matcher = matcherOf(match);
  return !matcher?.value || (matcher.type === 'regex' && matcher.value === '*');
}

/** What a match asks for, behind "has to": `begin with "/api"`. */
export function wantedText(match: StringMatch): string {
  const matcher = matcherOf(match);
  if (!matcher) return 'be there';
  const { type, value } = matcher;
  if (type === 'regex') return `match the expression "${value}"`;
  return type === 'exact' ? `be "${value}"` : `begin with "${value}"`;
}
