import type { At, Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';

type NamedProblem = {
  name: string;
  problem: string;
  /** No wildcard may begin it, and Istio tells it as a whole. */
  entire?: boolean;
};

/** The name of a host, a gateway, a service that DNS could not hold. */
export const domainName = refusal('domain-name', {
  text: ({ name, problem }: NamedProblem) =>
    name === '' ? 'The name of the host is missing.' : `"${name}" is no domain name: ${problem}.`,
  fix: 'Use labels of letters, digits and hyphens, at most 63 characters each, joined by dots.',
  sameInIstio: ({ name, problem, entire }) => `${entire ? name : toldPart(name)} ${problem}`,
});

/** A label of DNS; Istio takes letters of either case. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$/.test(text);
}

/** `*`, a label, or a label behind `*` or `*-`. */
function isWildcardLabel(text: string): boolean {
  return text === '*' || (text.length <= 63 && isDnsLabel(text.replace(/^\*-?/, '')));
}

/** Why a name is no fully qualified domain name; a single label is enough, a dot may end it. */
export function fqdnProblem(name: string): string | undefined {
  return sizeProblem(name) ?? labelsProblem(name.split('.'));
}

/** The same for a name whose first label may be a wildcard. */
export function wildcardDomainProblem(name: string): string | undefined {
  const size = sizeProblem(name);
  if (size) return size;
  const [first = '', ...rest] = name.split('.');
  if (!isWildcardLabel(first)) return labelProblem(first);
  return rest.length === 0 ? undefined : labelsProblem(rest);
}

/**
 * The same for the name in a TLS handshake at a gateway, where sidecars of other clusters may also
 * send the name of a port of a service: `outbound_.443_._.reviews.default.svc.cluster.local`.
 */
export function serverNameProblem(name: string): string | undefined {
  if (!name.startsWith('outbound_')) return wildcardDomainProblem(name);
  const size = sizeProblem(name);
  if (size) return size;
  const [, port = '', , host = ''] = name.split('_');
  if (/\d/.test(port) && /[a-zA-Z]/.test(host)) return undefined;
  return 'names that begin with "outbound_" are "outbound_.<port>_._.<host>"';
}

function sizeProblem(name: string): string | undefined {
  if (name === '') return 'it is empty';
  return name.length > 255 ? 'it is longer than 255 characters' : undefined;
}

function labelsProblem(labels: readonly string[]): string | undefined {
  const top = labels.at(-1) ?? '';
  if (/^\d+$/.test(top)) return `its last label "${top}" is a number`;
  // A dot may stand at the end: the root.
  const named = top === '' ? labels.slice(0, -1) : labels;
  const invalid = named.find((label) => !isDnsLabel(label));
  return invalid === undefined ? undefined : labelProblem(invalid);
}

function labelProblem(label: string): string {
  if (label === '') return 'it has an empty label';
  return label.length > 63
    ? `its label "${label}" is longer than 63 characters`
    : `its label "${label}" holds more than letters, digits and inner hyphens`;
}

export function validateFqdn(name: string, at: At, report: Report): void {
  const problem = fqdnProblem(name);
  if (problem) report(domainName, { name, problem, entire: true }, at);
}

export function validateWildcardDomain(name: string, at: At, report: Report): void {
  const problem = wildcardDomainProblem(name);
  if (problem) report(domainName, { name, problem }, at);
}

/** What Istio's text tells of a name: behind a first label that is right, the rest alone. */
function toldPart(name: string): string {
  const [first = '', ...rest] = name.split('.');
  const isPart = name.length <= 255 && rest.length > 0 && isWildcardLabel(first);
  return isPart ? rest.join('.') : name;
}
