import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { headerValueProblem, type HeaderValueProblem } from '#analyzer/validation/header-value.ts';

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
  text: ({ name }: Header) => `The header "${name}" cannot be changed here.`,
  fix: 'Set the authority in headers.request.set or in rewrite.authority.',
});

const invalidName = refusal('header-name', {
  text: ({ name }: Header) => `"${name}" is no name of a header.`,
  fix: 'Use letters, digits and hyphens.',
});

const invalidValue = refusal('header-value', {
  text: ({ value, problem }: { value: string; problem: HeaderValueProblem }) =>
    `The value "${value}" cannot be sent: ${problem.reason}.`,
  why: 'Envoy reads "%…%" in values of headers as a variable of its own.',
  fix: 'Double each percent sign that is meant as one, and close each variable.',
  // Istio's text tells the value of two of the problems alone.
  sameInIstio: ({ value, problem }) => (problem.wholeValue ? value : problem.reason),
});

export const headerOperationRules = [emptyName, colon, host, invalidValue];
export const headerMatchRules = [emptyName, invalidName];
export const headerTokenRules = [emptyName, invalidName];

const pseudoHeaders = new Set([':method', ':scheme', ':authority', ':path', ':status']);
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** A claim of a JWT in the place of a header: `@request.auth.claims.group`, `…claims[group]`. */
export function isJwtClaim(key: string): boolean {
  // Few headers begin like it, and the expression takes long to make.
  return key.startsWith('@') && /^@request\.auth\.claims(?:\..+|\[.+\]$)/is.test(key);
}

/** The key of a match on headers. */
export function validateHeaderMatchKey(name: string, at: Field, report: Report): void {
  if (name === '') report(emptyName, {}, at);
  else if (!isJwtClaim(name) && !pseudoHeaders.has(name) && !token.test(name)) {
    report(invalidName, { name }, at);
  }
}

/** A name where `*` or a token stands: CORS. */
export function validateHeaderToken(name: string, at: Field, report: Report): void {
  if (name === '') report(emptyName, {}, at);
  else if (!token.test(name)) report(invalidName, { name }, at);
}

type Operations = {
  readonly set?: Readonly<Record<string, string>>;
  readonly add?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
};

type Headers = { readonly request?: Operations; readonly response?: Operations };

/** What a route does to headers. Requests may set the authority, and nothing else of HTTP/2. */
export function validateHeaderOperations(headers: Headers, at: Field, report: Report): void {
  for (const side of ['request', 'response'] as const) {
    const operations = headers[side];
    if (!operations) continue;
    for (const operation of ['set', 'add'] as const) {
      for (const [name, value] of Object.entries(operations[operation] ?? {})) {
        const where = inside(at, side, operation, name);
        validateChangedName(name, side === 'request', keyOf(where), report);
        const problem = headerValueProblem(value);
        if (problem) report(invalidValue, { value, problem }, where);
      }
    }
    for (const [index, name] of (operations.remove ?? []).entries()) {
      validateChangedName(name, false, inside(at, side, 'remove', index), report);
    }
  }
}

export function isAuthority(name: string): boolean {
  return /^(?:host|:authority)$/i.test(name);
}

function validateChangedName(
  name: string,
  authorityAllowed: boolean,
  at: Field,
  report: Report,
): void {
  if (name === '') {
    report(emptyName, {}, at);
    return;
  }
  if (authorityAllowed && isAuthority(name)) return;
  if (/^host$/i.test(name)) {
    report(host, { name }, at);
    return;
  }
  if (name.startsWith(':')) report(colon, { name }, at);
}
