import { integer, list, map, object, text } from '#analyzer/schemas/schema.ts';
import { gatewayTlsSettings } from '#analyzer/schemas/common.ts';

const port = object(
  {
    name: text(),
    number: integer({ unsigned: true }),
    protocol: text(),
    targetPort: integer({ unsigned: true, since: '1.7' }),
  },
  { required: ['number', 'protocol', 'name'] },
);

export const server = object(
  {
    bind: text(),
    defaultEndpoint: text(),
    hosts: list(text()),
    name: text({ since: '1.7' }),
    port,
    tls: gatewayTlsSettings,
  },
  { required: ['port', 'hosts'] },
);

export const gatewaySpec = object({ selector: map(text()), servers: list(server) });
