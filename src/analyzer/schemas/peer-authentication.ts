import { enumeration, map, object, text } from '#analyzer/schemas/schema.ts';

export const peerAuthenticationSpec = object({
  mtls: object({ mode: enumeration(['UNSET', 'DISABLE', 'PERMISSIVE', 'STRICT']) }),
  portLevelMtls: map(object({ mode: enumeration(['UNSET', 'DISABLE', 'PERMISSIVE', 'STRICT']) }), {
    minProperties: 1,
    numericKeys: true,
  }),
  selector: object({ matchLabels: map(text({ maxLength: 63 }), { maxProperties: 4096 }) }),
});
