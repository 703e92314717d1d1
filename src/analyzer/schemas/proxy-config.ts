import { integer, map, object, text } from '#analyzer/schemas/schema.ts';

export const proxyConfigSpec = object({
  concurrency: integer({ minimum: 0 }),
  environmentVariables: map(text({ maxLength: 2048 })),
  image: object({ imageType: text() }),
  selector: object({ matchLabels: map(text({ maxLength: 63 }), { maxProperties: 4096 }) }),
});
