import { enumeration, integer, list, map, object, text } from '#analyzer/schemas/schema.ts';
import { workloadEntry } from '#analyzer/schemas/common.ts';

const serviceEntryPort = object(
  {
    name: text({ maxLength: 256 }),
    number: integer({ unsigned: true }),
    protocol: text({ maxLength: 256 }),
    targetPort: integer({ unsigned: true, since: '1.7' }),
  },
  { required: ['number', 'name'] },
);

export const serviceEntrySpec = object(
  {
    addresses: list(text({ maxLength: 64 }), { maxItems: 256 }),
    endpoints: list(workloadEntry, { maxItems: 4096 }),
    exportTo: list(text()),
    hosts: list(text(), { minItems: 1, maxItems: 256 }),
    location: enumeration(['MESH_EXTERNAL', 'MESH_INTERNAL']),
    ports: list(serviceEntryPort, { maxItems: 256 }),
    resolution: enumeration(['NONE', 'STATIC', 'DNS', 'DNS_ROUND_ROBIN', 'DYNAMIC_DNS'], {
      valueSince: { DNS_ROUND_ROBIN: '1.12', DYNAMIC_DNS: '1.28' },
    }),
    subjectAltNames: list(text()),
    workloadSelector: object({ labels: map(text({ maxLength: 63 }), { maxProperties: 256 }) }),
  },
  { required: ['hosts'], exclusive: [['workloadSelector', 'endpoints']] },
);
