import {
  enumeration,
  freeObject,
  integer,
  list,
  map,
  object,
  since,
  text,
} from '#analyzer/schemas/schema.ts';
import { env, targetRef, trafficExtensionMatch } from '#analyzer/schemas/common.ts';

export const wasmPluginSpec = object(
  {
    failStrategy: enumeration(['FAIL_CLOSE', 'FAIL_OPEN', 'FAIL_RELOAD'], {
      valueSince: { FAIL_RELOAD: '1.27' },
      since: '1.19',
    }),
    imagePullPolicy: enumeration(['UNSPECIFIED_POLICY', 'IfNotPresent', 'Always']),
    imagePullSecret: text({ minLength: 1, maxLength: 253 }),
    match: list(trafficExtensionMatch, { since: '1.16' }),
    phase: enumeration(['UNSPECIFIED_PHASE', 'AUTHN', 'AUTHZ', 'STATS']),
    pluginConfig: freeObject(),
    pluginName: text({ minLength: 1, maxLength: 256 }),
    priority: integer(),
    selector: object({ matchLabels: map(text({ maxLength: 63 }), { maxProperties: 4096 }) }),
    sha256: text({ pattern: '(^$|^[a-f0-9]{64}$)' }),
    targetRef: since('1.20', targetRef),
    targetRefs: list(targetRef, { maxItems: 16, since: '1.22' }),
    type: enumeration(['UNSPECIFIED_PLUGIN_TYPE', 'HTTP', 'NETWORK'], { since: '1.20' }),
    url: text({ minLength: 1 }),
    verificationKey: text(),
    vmConfig: object({ env: list(env, { maxItems: 256 }) }, { since: '1.14' }),
  },
  { required: ['url'], exclusive: [['selector', 'targetRef', 'targetRefs']] },
);
