import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import { isIp } from '#analyzer/validation/addresses.ts';
import type { Field } from '#analyzer/validation/field.ts';
import { domainName, isDnsLabel, validateWildcardDomain } from '#analyzer/validation/names.ts';
import { perhaps, write } from '#analyzer/repair/plan.ts';

const missingNamespace = refusal('host-without-namespace', {
  text: ({ host }: { host: string }) => `The host "${host}" names no namespace.`,
  fix: ({ host }) =>
    `Write "namespace/host": "*/${host || '*'}" for any namespace, "./${host || '*'}" for the own one.`,
  sameInIstio: () => '',
  repair: ({ host }, path) => perhaps(write(path, `*/${host || '*'}`)),
});

const emptyPart = refusal('host-empty-part', {
  text: ({ host }: { host: string }) => `A part of "${host}" beside the slash is empty.`,
  fix: 'Write "namespace/host"; "*" stands for any of either, "." for the own namespace.',
  sameInIstio: () => '',
});

const namespaceName = refusal('host-namespace', {
  text: ({ namespace }: { namespace: string }) => `"${namespace}" cannot name a namespace.`,
  fix: 'Write a namespace, "*" for any, or "." for the own one; URLs and ports do not belong here.',
});

const shortName = refusal('host-short-name', {
  text: ({ host }: { host: string }) => `The host "${host}" has no domain.`,
  why: 'Short names are not completed here, so this host would match no service.',
  fix: 'Write the full name, such as "reviews.bookinfo.svc.cluster.local".',
  sameInIstio: () => '',
});

const partialWildcard = refusal('host-partial-wildcard', {
  text: ({ host }: { host: string }) =>
    `The wildcard of "${host}" stands for a part of a label only.`,
  fix: 'Let "*" stand for whole labels at the front: "*.example.com".',
});

export const gatewayHostRules = [domainName, emptyPart, namespaceName, shortName, partialWildcard];
export const sidecarHostRules = [...gatewayHostRules, missingNamespace];

/** A host of a Gateway's server: a name or an address, with a namespace before it or not. */
export function validateGatewayHost(host: string, at: Field, report: Report): void {
  if (host.includes('/')) validateParts(host, ['*', '.'], at, report);
  const name = host.slice(host.indexOf('/') + 1);
  if (!isIp(name)) {
    validateName(name, at, report);
    return;
  }
  // Short names are told by the dot they lack, and so IPv6 addresses count among them.
  if (!name.includes('.')) report(shortName, { host: name }, at);
}

/** A host that a Sidecar imports: `namespace/host`. */
export function validateSidecarHost(host: string, at: Field, report: Report): void {
  if (!host.includes('/')) {
    report(missingNamespace, { host }, at);
    return;
  }
  // "~" leaves a namespace out. That one is missing is told as an empty part.
  validateParts(host.replace(/^~(?=[^/])/, ''), ['', '*', '.', '~'], at, report);
  validateName(host.slice(host.indexOf('/') + 1), at, report);
}

function validateParts(host: string, signs: readonly string[], at: Field, report: Report): void {
  const slash = host.indexOf('/');
  const namespace = host.slice(0, slash);
  if (namespace === '' || slash === host.length - 1) report(emptyPart, { host }, at);
  if (!signs.includes(namespace) && !isDnsLabel(namespace)) {
    report(namespaceName, { namespace }, at);
  }
}

function validateName(host: string, at: Field, report: Report): void {
  if (host !== '*' && !host.includes('.')) report(shortName, { host }, at);
  validateWildcardDomain(host, at, report);
  if (isPartialWildcard(host)) report(partialWildcard, { host }, at);
}

/** A wildcard within a label: `*-v1.example.com`. */
export function isPartialWildcard(host: string): boolean {
  return host.includes('*') && host !== '*' && !host.startsWith('*.');
}
