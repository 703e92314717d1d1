import { reasonForNoAddresses } from '#analyzer/address-allocation.ts';
import { defineCheck } from '#analyzer/check.ts';
import { addressesRequired } from '#analyzer/messages/serviceentry.ts';
import { statusOf } from '#analyzer/status.ts';

export const serviceentryAddresses = defineCheck({
  name: 'serviceentry-addresses',
  summary: 'A ServiceEntry with TCP ports has addresses, or gets them from Istio.',
  istio: 'serviceentry.Analyzer',
  reads: ['ServiceEntry'],
  reports: [addressesRequired],
  topics: ['traffic-management', 'protocols'],

  run(snapshot, report) {
    for (const resource of snapshot.all('ServiceEntry')) {
      const { addresses, ports = [] } = resource.spec;
      if (addresses ?? statusOf(resource).addresses?.[0]) continue;
      const reason = reasonForNoAddresses(resource, snapshot.settings);
      if (reason === undefined) continue;
      for (const [index, { number = 0, protocol = '' }] of ports.entries()) {
        if (protocol !== '' && protocol.toUpperCase() !== 'TCP') continue;
        const path = ['spec', 'ports', index];
        const field = protocol === '' ? 'number' : 'protocol';
        const at = { resource, path: [...path, field], reference: [...path, 'name'] };
        report(addressesRequired, { port: number, reason }, at);
      }
    }
  },
});
