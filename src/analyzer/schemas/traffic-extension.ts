import {
  enumeration,
  freeObject,
  integer,
  list,
  map,
  object,
  text,
} from '#analyzer/schemas/schema.ts';
import { env, targetRef, trafficExtensionMatch } from '#analyzer/schemas/common.ts';

const wasm = object(
  {
    failStrategy: enumeration(['FAIL_CLOSE', 'FAIL_OPEN', 'FAIL_RELOAD']),
    imagePullPolicy: enumeration(['UNSPECIFIED_POLICY', 'IfNotPresent', 'Always']),
    imagePullSecret: text({ minLength: 1, maxLength: 253 }),
    pluginConfig: freeObject(),
    pluginName: text({ minLength: 1, maxLength: 256 }),
    sha256: text({ pattern: '(^$|^[a-f0-9]{64}$)' }),
    type: enumeration(['UNSPECIFIED_PLUGIN_TYPE', 'HTTP', 'NETWORK']),
    url: text({ minLength: 1 }),
    verificationKey: text(),
    vmConfig: object({ env: list(env, { maxItems: 256 }) }),
  },
  { required: ['url'] },
);

export const trafficExtensionSpec = object(
  {
    lua: object(
      { inlineCode: text({ minLength: 1, maxLength: 65536 }) },
      { required: ['inlineCode'] },
    ),
    match: list(trafficExtensionMatch),
    phase: enumeration(['UNSPECIFIED', 'AUTHN', 'AUTHZ', 'STATS']),
    priority: integer(),
    selector: object({ matchLabels: map(text({ maxLength: 63 }), { maxProperties: 4096 }) }),
    targetRefs: list(targetRef, { maxItems: 16 }),
    wasm,
  },
  { oneOf: [['wasm', 'lua']], exclusive: [['selector', 'targetRefs']] },
);
