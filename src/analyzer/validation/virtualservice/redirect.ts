import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { HttpRoute } from '#analyzer/schemas/virtual-service.ts';
import type { Settings } from '#analyzer/settings.ts';
import { leavingAt } from '#analyzer/validation/as-istio.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { portNumber } from '#analyzer/validation/numbers.ts';
import { matcherOf } from '#analyzer/validation/string-match.ts';
import { write } from '#analyzer/repair/plan.ts';
import { planForMeant } from '#analyzer/repair/meant.ts';

const uriAndPrefix = refusal('virtualservice-redirect-uri-and-prefix', {
  text: () => 'The redirect has both uri and prefixRewrite.',
  fix: 'Keep uri to replace the whole path, or prefixRewrite for its matched beginning.',
});

const prefixWithoutPrefix = refusal('virtualservice-redirect-prefix-match', {
  text: () => 'prefixRewrite replaces a matched prefix, but a match of the rule has none.',
  fix: 'Match the uri by prefix, or use uri instead.',
});

const empty = refusal('virtualservice-redirect-empty', {
  text: () => 'The redirect leads back to where the request came from.',
  fix: 'Set uri, authority, scheme or port.',
});

const code = refusal('virtualservice-redirect-code', {
  text: ({ value }: { value: number }) => `${value} is no status of a redirect.`,
  fix: 'Write 301, 302, 303, 307 or 308.',
});

const scheme = refusal('virtualservice-redirect-scheme', {
  text: ({ value }: { value: string }) => `A redirect cannot lead to the scheme "${value}".`,
  fix: 'Write "http" or "https", in small letters.',
  sameInIstio: () => '',
  repair: ({ value }, path) =>
    planForMeant(value, ['http', 'https'], (meant) => write(path, meant)),
});

const rules = [uriAndPrefix, prefixWithoutPrefix, empty, code, scheme, portNumber];
export const redirectRules = rules;

/** The answer that sends a client elsewhere. */
export function validateRedirect(
  { redirect, match = [] }: HttpRoute,
  route: Field,
  report: Report,
  settings: Settings,
): void {
  if (!redirect) return;
  const at = inside(route, 'redirect');
  const { uri = '', prefixRewrite = '', authority = '', port, derivePort } = redirect;
  const tell = leavingAt(rules, report, settings);
  if (prefixRewrite !== '') {
    const where = inside(at, 'prefixRewrite');
    if (uri !== '') tell(uriAndPrefix, {}, where);
    const byOther = match.some(({ uri: path }) => path && matcherOf(path)?.type !== 'prefix');
    if (byOther) tell(prefixWithoutPrefix, {}, where);
  }
  const texts = [uri, prefixRewrite, authority, redirect.scheme ?? ''];
  if (texts.every((text) => text === '') && port === undefined && derivePort === undefined) {
    tell(empty, {}, keyOf(at));
  }
  const value = redirect.redirectCode ?? 0;
  if (value !== 0 && (value < 300 || value > 399))
    tell(code, { value }, inside(at, 'redirectCode'));
  if (!['', 'http', 'https'].includes(redirect.scheme ?? '')) {
    tell(scheme, { value: redirect.scheme ?? '' }, inside(at, 'scheme'));
  }
  if (port !== undefined && port > 65535) tell(portNumber, { port }, inside(at, 'port'));
}
