import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import { regexProblem } from '#analyzer/regex.ts';
import { utf8Length } from '#analyzer/utf8.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';

type Where = { where: string };

const emptyPrefix = refusal('match-empty-prefix', {
  text: ({ where }: Where) => `The prefix that ${where} is matched with is empty.`,
  fix: 'Write the prefix. To match any value, leave the match out.',
});

const emptyRegex = refusal('match-empty-regex', {
  text: ({ where }: Where) => `The regular expression for ${where} is empty.`,
  fix: 'Write the expression. To match any value, leave the match out.',
});

const longRegex = refusal('match-long-regex', {
  text: ({ where }: Where) => `The regular expression for ${where} is longer than 1024 characters.`,
  fix: 'Split it over several matches, or match by prefix.',
});

const invalidRegex = refusal('match-invalid-regex', {
  text: ({ where, problem }: Where & { problem: string }) =>
    `The regular expression for ${where} is not RE2: ${problem}.`,
  why: 'Envoy matches with RE2, which has no look-around and no back references.',
  fix: 'Rewrite it in the syntax of RE2.',
});

export const regexRules = [emptyRegex, longRegex, invalidRegex];
export const stringMatchRules = [emptyPrefix, ...regexRules];

export type StringMatch = {
  readonly exact?: string;
  readonly prefix?: string;
  readonly regex?: string;
};

/**
 * What a match compares with. Of several members, which the API server refuses, Istio takes the
 * last one of its schema.
 */
export function matcherOf(
  match: StringMatch | undefined,
): { type: keyof StringMatch; value: string } | undefined {
  for (const type of ['regex', 'prefix', 'exact'] as const) {
    const value = match?.[type];
    if (value !== undefined) return { type, value };
  }
  return undefined;
}

/**
 * A match of a text by its whole, its beginning, or an expression.
 *
 * @param where what is matched: `headers`, `uri` …; an empty prefix of a uri matches everything.
 */
export function validateStringMatch(
  match: StringMatch,
  where: string,
  at: Field,
  report: Report,
): void {
  const matcher = matcherOf(match);
  if (matcher?.type === 'prefix' && matcher.value === '' && where !== 'uri') {
    report(emptyPrefix, { where }, inside(at, 'prefix'));
  }
  if (matcher?.type === 'regex') {
    validateRegex(matcher.value, where, inside(at, 'regex'), report);
  }
}

export function validateRegex(regex: string, where: string, at: Field, report: Report): void {
  if (regex === '') {
    report(emptyRegex, { where }, at);
    return;
  }
  if (utf8Length(regex) > 1024) {
    report(longRegex, { where }, at);
    return;
  }
  const problem = regexProblem(regex);
  if (problem) report(invalidRegex, { where, problem }, at);
}
