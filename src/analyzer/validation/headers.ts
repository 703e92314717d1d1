import type { At, Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Path } from '#analyzer/reading/tree.ts';

type Header = { name: string };

const emptyName = refusal('header-name-empty', {
  text: () => 'A header has no name.',
  fix: 'Name the header, or remove the entry.',
});

const colon = refusal('header-name-colon', {
  text: ({ name }: Header) => `The header "${name}" begins with a colon.`,
  why: 'Such names are pseudo headers of HTTP/2; only the authority may be changed by name.',
  fix: 'Rewrite the path or the method with a rewrite or a match; set ":authority" by that name.',
});

const host = refusal('header-host', {
  text: () => 'The Host header cannot be changed here.',
  fix: 'Set the authority in headers.request.set or in rewrite.authority.',
});

const invalidName = refusal('header-name', {
  text: ({ name }: Header) => `"${name}" is no name of a header.`,
  fix: 'Use letters, digits and hyphens.',
});

const invalidValue = refusal('header-value', {
  text: ({ value, problem }: { value: string; problem: string }) =>
    `The value "${value}" cannot be sent: ${problem}.`,
  why: 'Envoy reads "%…%" in values of headers as a variable of its own.',
  fix: 'Double each percent sign that is meant as one, and close each variable.',
});

export const headerOperationRules = [emptyName, colon, host, invalidValue];
export const headerMatchRules = [emptyName, invalidName];
export const headerTokenRules = [invalidName];

const pseudoHeaders = new Set([':method', ':scheme', ':authority', ':path', ':status']);
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** A claim of a JWT in the place of a header: `@request.auth.claims.group`, `…claims[group]`. */
export function isJwtClaim(key: string): boolean {
  return /^@request\.auth\.claims(?:\..+|\[.+\])/i.test(key);
}

/** The key of a match on headers. */
export function validateHeaderMatchKey(name: string, at: At, report: Report): void {
  if (name === '') report(emptyName, {}, at);
  else if (!isJwtClaim(name) && !pseudoHeaders.has(name) && !token.test(name)) {
    report(invalidName, { name }, at);
  }
}

/** A name where `*` or a token stands: CORS. */
export function validateHeaderToken(name: string, at: At, report: Report): void {
  if (name !== '*' && !token.test(name)) report(invalidName, { name }, at);
}

type Operations = {
  readonly set?: Readonly<Record<string, string>>;
  readonly add?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
};

type Headers = { readonly request?: Operations; readonly response?: Operations };

/** What a route does to headers. Requests may set the authority, and nothing else of HTTP/2. */
export function validateHeaderOperations(
  headers: Headers | undefined,
  at: At & { path: Path },
  report: Report,
): void {
  for (const side of ['request', 'response'] as const) {
    for (const operation of ['set', 'add'] as const) {
      for (const [name, value] of Object.entries(headers?.[side]?.[operation] ?? {})) {
        const where = { ...at, path: [...at.path, side, operation, name] };
        validateChangedName(name, side === 'request', { ...where, key: true }, report);
        const problem = valueProblem(value);
        if (problem) report(invalidValue, { value, problem }, where);
      }
    }
    for (const [index, name] of (headers?.[side]?.remove ?? []).entries()) {
      const where = { ...at, path: [...at.path, side, 'remove', index] };
      validateChangedName(name, false, where, report);
    }
  }
}

export function isAuthority(name: string): boolean {
  return /^(?:host|:authority)$/i.test(name);
}

function validateChangedName(
  name: string,
  authorityAllowed: boolean,
  at: At,
  report: Report,
): void {
  if (name === '') { report(emptyName, {}, at); return; }
  if (authorityAllowed && isAuthority(name)) return;
  if (!authorityAllowed && /^host$/i.test(name)) { report(host, {}, at); return; }
  if (name.startsWith(':')) report(colon, { name }, at);
}

/**
 * Why Envoy would refuse the value of a header: control characters, a percent sign that is neither
 * doubled nor opens a complete `%NAME%`, `%NAME(argument)%` or `%NAME(["a","b"])%`.
 */
function valueProblem(value: string): string | undefined {
   
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) return 'it holds a control character';
  let rest = value;
  for (;;) {
    const percent = rest.indexOf('%');
    if (percent < 0) return undefined;
    rest = rest.slice(percent);
    if (rest === '%') return 'a single percent sign ends it';
    const whole =
      /^%(?:%|[^%("\s]*(?:\((?:\[ *(?:"(?:[^"\\]|\\.)*" *,? *)*\]|[^)"[]*)?\))? *%)/.exec(rest);
    if (!whole) return `the variable "${rest}" is not complete`;
    rest = rest.slice(whole[0].length);
  }
}
