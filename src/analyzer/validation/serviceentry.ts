import { defineCheck, type Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { cidrRange, ipAddress, validateIpOrCidr } from '#analyzer/validation/addresses.ts';
import { serviceEntryExportToRules, validateExportTo } from '#analyzer/validation/export-to.ts';
import { keyOf, specField } from '#analyzer/validation/field.ts';
import { isPartialWildcard } from '#analyzer/validation/namespace-host.ts';
import { domainName, validateWildcardDomain } from '#analyzer/validation/names.ts';
import {
  networkingSelectorRules,
  validateNetworkingSelector,
} from '#analyzer/validation/networking-selector.ts';
import {
  resolutionRules,
  validateResolution,
} from '#analyzer/validation/serviceentry/resolution.ts';
import { serviceEntryPortRules, validatePorts } from '#analyzer/validation/serviceentry/ports.ts';

type Host = { host: string };

const selectorAndEndpoints = refusal('serviceentry-selector-and-endpoints', {
  text: () => 'The ServiceEntry has both a workloadSelector and endpoints.',
  fix: 'Keep the endpoints, or select WorkloadEntries and Pods by their labels.',
});

const noHosts = refusal('serviceentry-no-hosts', {
  text: () => 'The ServiceEntry has no hosts.',
  fix: 'Add the names by which the service is called.',
});

const anyHost = refusal('serviceentry-any-host', {
  text: () => 'A ServiceEntry cannot stand for every host "*".',
  fix: 'Name a domain: "*.example.com". To let all traffic out, set outboundTrafficPolicy.',
});

const partialWildcard = caution('serviceentry-partial-wildcard', {
  text: ({ host }: Host) => `The wildcard of "${host}" stands for a part of a label only.`,
  why: 'Envoy knows wildcards for whole labels at the front, so no request matches this host.',
  fix: 'Write "*." and the domain, or set the resolution to DYNAMIC_DNS.',
});

const cidrOfNames = refusal('serviceentry-cidr', {
  text: ({ address }: { address: string }) =>
    `The range "${address}" needs the resolution NONE or STATIC.`,
  why: 'With DNS the address of a request is looked up, so there is nothing to compare a range with.',
  fix: 'Write a single address, or change the resolution.',
  sameInIstio: () => '',
});

export const serviceentryValidation = defineCheck({
  name: 'serviceentry-validation',
  summary: 'Istio accepts each ServiceEntry.',
  istio: 'schema.ValidationAnalyzer.ServiceEntry',
  reads: ['ServiceEntry'],
  reports: [
    ...networkingSelectorRules,
    selectorAndEndpoints,
    noHosts,
    anyHost,
    domainName,
    partialWildcard,
    ipAddress,
    cidrRange,
    cidrOfNames,
    ...serviceEntryPortRules,
    ...resolutionRules,
    ...serviceEntryExportToRules,
  ],
  topics: ['traffic-management'],

  run({ all, settings }, report) {
    for (const resource of all('ServiceEntry')) validate(resource, report, settings);
  },
});

function validate(resource: Resource<'ServiceEntry'>, report: Report, settings: Settings): void {
  const { addresses = [], endpoints, exportTo, hosts = [], workloadSelector } = resource.spec;
  if (!validateNetworkingSelector(resource, workloadSelector, report)) return;
  if (workloadSelector && endpoints) {
    report(selectorAndEndpoints, {}, keyOf(specField(resource, 'workloadSelector')));
  }
  if (hosts.length === 0) report(noHosts, {}, keyOf(specField(resource, 'hosts')));
  for (const [index, host] of hosts.entries()) {
    validateHost(resource, host, index, report);
  }
  for (const [index, address] of addresses.entries()) {
    validateIpOrCidr(address, specField(resource, 'addresses', index), report);
  }
  validateRanges(resource, report);
  validatePorts(resource, report, settings);
  validateResolution(resource, report, settings);
  validateExportTo(resource, exportTo, report, settings);
}

function validateHost(
  resource: Resource<'ServiceEntry'>,
  host: string,
  index: number,
  report: Report,
): void {
  const at = specField(resource, 'hosts', index);
  if (host === '*') {
    report(anyHost, {}, at);
    return;
  }
  validateWildcardDomain(host, at, report);
  if (isPartialWildcard(host) && resource.spec.resolution !== 'DYNAMIC_DNS') {
    report(partialWildcard, { host }, at);
  }
}

function validateRanges(resource: Resource<'ServiceEntry'>, report: Report): void {
  const { addresses = [], resolution = 'NONE' } = resource.spec;
  if (resolution === 'NONE' || resolution === 'STATIC') return;
  for (const [index, address] of addresses.entries()) {
    if (!address.includes('/')) continue;
    report(cidrOfNames, { address }, specField(resource, 'addresses', index));
  }
}
