import { integer, map, object, text } from '#analyzer/schemas/schema.ts';

export const workloadEntrySpec = object({
  address: text({ maxLength: 256 }),
  labels: map(text(), { maxProperties: 256 }),
  locality: text({ maxLength: 2048 }),
  network: text({ maxLength: 2048 }),
  ports: map(integer({ unsigned: true }), { maxProperties: 128 }),
  serviceAccount: text({ maxLength: 253 }),
  weight: integer({ unsigned: true }),
});
