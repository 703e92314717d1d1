import {
  boolean,
  duration,
  enumeration,
  list,
  map,
  object,
  since,
  text,
} from '#analyzer/schemas/schema.ts';
import { targetRef } from '#analyzer/schemas/common.ts';

export const jwtRule = object(
  {
    audiences: list(text({ minLength: 1 })),
    forwardOriginalToken: boolean(),
    fromCookies: list(text({ minLength: 1 }), { since: '1.21' }),
    fromHeaders: list(
      object({ name: text({ minLength: 1 }), prefix: text() }, { required: ['name'] }),
    ),
    fromParams: list(text({ minLength: 1 })),
    issuer: text({ minLength: 1 }),
    jwks: text(),
    jwksUri: text({ minLength: 1, maxLength: 2048 }),
    outputClaimToHeaders: list(
      object(
        {
          claim: text({ minLength: 1 }),
          header: text({ minLength: 1, pattern: '^[-_A-Za-z0-9]+$' }),
        },
        { required: ['header', 'claim'] },
      ),
      { since: '1.17' },
    ),
    outputPayloadToHeader: text(),
    presence: enumeration(['OPTIONAL', 'REQUIRED'], { since: '1.31' }),
    spaceDelimitedClaims: list(text({ minLength: 1 }), { maxItems: 64, since: '1.28' }),
    timeout: duration({ since: '1.22' }),
  },
  { exclusive: [['jwks', 'jwksUri']], aliases: { jwks_uri: 'jwksUri' } },
);

export const requestAuthenticationSpec = object(
  {
    jwtRules: list(jwtRule, { maxItems: 4096 }),
    selector: object({ matchLabels: map(text({ maxLength: 63 }), { maxProperties: 4096 }) }),
    targetRef: since('1.20', targetRef),
    targetRefs: list(targetRef, { maxItems: 16, since: '1.22' }),
  },
  { exclusive: [['selector', 'targetRef', 'targetRefs']] },
);
