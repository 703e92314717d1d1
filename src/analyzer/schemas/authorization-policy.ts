import { enumeration, list, map, object, since, text } from '#analyzer/schemas/schema.ts';
import { targetRef } from '#analyzer/schemas/common.ts';

const source = object({
  ipBlocks: list(text()),
  namespaces: list(text()),
  notIpBlocks: list(text()),
  notNamespaces: list(text()),
  notPrincipals: list(text()),
  notRemoteIpBlocks: list(text(), { since: '1.8' }),
  notRequestPrincipals: list(text()),
  notServiceAccounts: list(text({ maxLength: 320 }), { maxItems: 16, since: '1.25' }),
  notTrustDomains: list(text(), { since: '1.30' }),
  principals: list(text()),
  remoteIpBlocks: list(text(), { since: '1.8' }),
  requestPrincipals: list(text()),
  serviceAccounts: list(text({ maxLength: 320 }), { maxItems: 16, since: '1.25' }),
  trustDomains: list(text(), { since: '1.30' }),
});

const operation = object({
  hosts: list(text()),
  methods: list(text()),
  notHosts: list(text()),
  notMethods: list(text()),
  notPaths: list(text()),
  notPorts: list(text()),
  paths: list(text()),
  ports: list(text()),
});

const when = object(
  { key: text(), notValues: list(text()), values: list(text()) },
  { required: ['key'] },
);

const rule = object({
  from: list(object({ source }), { maxItems: 512 }),
  to: list(object({ operation })),
  when: list(when),
});

export const authorizationPolicySpec = object(
  {
    action: enumeration(['ALLOW', 'DENY', 'AUDIT', 'CUSTOM'], {
      valueSince: { AUDIT: '1.8', CUSTOM: '1.8' },
    }),
    provider: object({ name: text() }, { since: '1.8' }),
    rules: list(rule, { maxItems: 512 }),
    selector: object({ matchLabels: map(text({ maxLength: 63 }), { maxProperties: 4096 }) }),
    targetRef: since('1.20', targetRef),
    targetRefs: list(targetRef, { maxItems: 16, since: '1.22' }),
  },
  { exclusive: [['selector', 'targetRef', 'targetRefs']] },
);
