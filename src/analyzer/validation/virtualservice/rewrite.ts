import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { HttpRoute } from '#analyzer/schemas/virtual-service.ts';
import type { Settings } from '#analyzer/settings.ts';
import { leavingAt } from '#analyzer/validation/as-istio.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { isAuthority } from '#analyzer/validation/headers.ts';
import { regexRules, validateRegex } from '#analyzer/validation/string-match.ts';

const uriAndRegex = refusal('virtualservice-rewrite-uri-and-regex', {
  text: () => 'The path is rewritten twice: by uri and by uriRegexRewrite.',
  fix: 'Keep one of them.',
});

const empty = refusal('virtualservice-rewrite-empty', {
  text: () => 'The rewrite changes nothing.',
  fix: 'Set uri, uriRegexRewrite or authority, or remove rewrite.',
});

const regexIncomplete = refusal('virtualservice-rewrite-regex-incomplete', {
  text: () => 'uriRegexRewrite needs both match and rewrite.',
  fix: 'Add the one that is missing.',
});

const authorityTwice = refusal('virtualservice-authority-twice', {
  text: ({ first, second }: { first: string; second: string }) =>
    `The authority is set twice: to "${first}" and to "${second}".`,
  why: 'rewrite.authority and the headers "host" and ":authority" are all the same.',
  fix: 'Keep one of them.',
});

export const rewriteRules = [uriAndRegex, empty, regexIncomplete, authorityTwice, ...regexRules];

/** What of a request is changed before it is sent on. */
export function validateRewrite(
  { rewrite, headers }: HttpRoute,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  validateAuthority(rewrite?.authority, headers?.request, at, report);
  if (!rewrite) return;
  const where = inside(at, 'rewrite');
  const { uri = '', uriRegexRewrite: regex, authority = '' } = rewrite;
  const tell = leavingAt([uriAndRegex], report, settings);
  if (uri !== '' && regex) tell(uriAndRegex, {}, keyOf(inside(where, 'uriRegexRewrite')));
  if (uri === '' && !regex && authority === '') tell(empty, {}, keyOf(where));
  if (!regex) return;
  const regexAt = inside(where, 'uriRegexRewrite');
  if (!regex.match || !regex.rewrite) tell(regexIncomplete, {}, keyOf(regexAt));
  else validateRegex(regex.match, 'uriRegexRewrite', inside(regexAt, 'match'), tell);
}

type Operations = NonNullable<NonNullable<HttpRoute['headers']>['request']>;

function validateAuthority(
  rewritten: string | undefined,
  { set = {}, add = {} }: Operations = {},
  at: Field,
  report: Report,
): void {
  let first = rewritten ?? '';
  for (const [operation, headers] of Object.entries({ set, add })) {
    for (const [name, second] of Object.entries(headers)) {
      if (!isAuthority(name)) continue;
      if (first !== '') {
        const where = inside(at, 'headers', 'request', operation, name);
        report(authorityTwice, { first, second }, where);
        return;
      }
      first = second;
    }
  }
}
