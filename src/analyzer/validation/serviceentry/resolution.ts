import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { keyOf, specField } from '#analyzer/validation/field.ts';
import { dnsRules, validateDns } from '#analyzer/validation/serviceentry/dns.ts';
import {
  dynamicDnsRules,
  validateDynamicDns,
} from '#analyzer/validation/serviceentry/dynamic-dns.ts';
import { staticEndpointRules, validateWorkload } from '#analyzer/validation/workload-endpoint.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

const endpointsUnused = refusal('serviceentry-none-endpoints', {
  text: () => 'With resolution NONE the endpoints have no use.',
  why: 'Traffic goes to the address that the caller asked for.',
  fix: 'Set resolution to STATIC for IP addresses or to DNS for names, or remove the endpoints.',
  repair: perhapsTakeOut,
});

const selectorUnused = caution('serviceentry-none-selector', {
  text: () => 'With resolution NONE the workloadSelector has no use.',
  why: 'Traffic goes to the address that the caller asked for.',
  fix: 'Set resolution to STATIC, or remove the selector.',
  repair: perhapsTakeOut,
});

const unknown = refusal('serviceentry-resolution', {
  text: ({ resolution }: { resolution: string }) => `There is no resolution "${resolution}".`,
  fix: 'Write NONE, STATIC, DNS, DNS_ROUND_ROBIN or DYNAMIC_DNS.',
});

export const resolutionRules = [
  endpointsUnused,
  selectorUnused,
  ...staticEndpointRules,
  ...dnsRules,
  ...dynamicDnsRules,
  unknown,
];

/** What depends on how addresses are found. */
export function validateResolution(
  resource: Resource<'ServiceEntry'>,
  report: Report,
  settings: Settings,
): void {
  const { endpoints = [], ports = [], resolution = 'NONE', workloadSelector } = resource.spec;
  const portNames = new Set(ports.map(({ name = '' }) => name));
  switch (resolution) {
    case 'NONE':
      if (endpoints.length > 0) {
        report(endpointsUnused, {}, keyOf(specField(resource, 'endpoints')));
      }
      if (workloadSelector) {
        report(selectorUnused, {}, keyOf(specField(resource, 'workloadSelector')));
      }
      return;
    case 'STATIC':
      for (const [index, endpoint] of endpoints.entries()) {
        validateWorkload(endpoint, specField(resource, 'endpoints', index), report, portNames);
      }
      return;
    case 'DNS':
    case 'DNS_ROUND_ROBIN': {
      validateDns(resource, portNames, report, settings);
      return;
    }
    case 'DYNAMIC_DNS': {
      validateDynamicDns(resource, report, settings);
      return;
    }
    default:
      report(unknown, { resolution }, specField(resource, 'resolution'));
  }
}
