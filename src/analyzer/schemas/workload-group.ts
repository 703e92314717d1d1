import { integer, list, map, object, text } from '#analyzer/schemas/schema.ts';
import { workloadEntry } from '#analyzer/schemas/common.ts';

const httpGet = object(
  {
    host: text(),
    httpHeaders: list(object({ name: text({ pattern: '^[-_A-Za-z0-9]+$' }), value: text() })),
    path: text(),
    port: integer({ unsigned: true }),
    scheme: text(),
  },
  { required: ['port'] },
);

const probe = object(
  {
    exec: object({ command: list(text({ minLength: 1 })) }, { required: ['command'] }),
    failureThreshold: integer({ minimum: 0 }),
    grpc: object({ port: integer({ unsigned: true }), service: text() }, { since: '1.25' }),
    httpGet,
    initialDelaySeconds: integer({ minimum: 0 }),
    periodSeconds: integer({ minimum: 0 }),
    successThreshold: integer({ minimum: 0 }),
    tcpSocket: object({ host: text(), port: integer({ unsigned: true }) }, { required: ['port'] }),
    timeoutSeconds: integer({ minimum: 0 }),
  },
  { oneOf: [['httpGet', 'tcpSocket', 'exec', 'grpc']] },
);

export const workloadGroupSpec = object(
  {
    metadata: object({
      annotations: map(text(), { maxProperties: 256 }),
      labels: map(text(), { maxProperties: 256 }),
    }),
    probe,
    template: workloadEntry,
  },
  { required: ['template'] },
);
