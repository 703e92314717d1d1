import { expect, test } from 'vitest';
import { namesFrom, reasonText, type Reason } from '#catalog/related-reasons.ts';
import { archive, talk } from './small-archive.ts';

const topics = ['multicluster', 'gitops', 'gateways', 'helm'];
const names = namesFrom(
  archive([talk('istiocon-2021/a', { speakers: ['ann', 'bob'], topics })], {
    topics: [
      { id: 'multicluster', title: 'Multicluster', sources: [], body: '' },
      { id: 'gitops', title: 'GitOps', sources: [], body: '' },
      { id: 'gateways', title: 'Gateways: ingress and egress', sources: [], body: '' },
    ],
  }),
);

test.each<[string, Reason[]]>([
  ['same speaker', [{ kind: 'speakers', speakers: ['ann'], all: true }]],
  ['same speakers', [{ kind: 'speakers', speakers: ['ann', 'bob'], all: true }]],
  ['also with Name of ann', [{ kind: 'speakers', speakers: ['ann'], all: false }]],
  ['shares Multicluster', [{ kind: 'topics', topics: ['multicluster'] }]],
  ['shares Multicluster and GitOps', [{ kind: 'topics', topics: ['multicluster', 'gitops'] }]],
  ['shares Multicluster, GitOps and Gateways', [{ kind: 'topics', topics }]],
  ['also on Acme', [{ kind: 'companies', companies: ['Acme'] }]],
  ['same edition', [{ kind: 'edition' }]],
  ['a year newer', [{ kind: 'years', years: 1 }]],
  ['3 years older', [{ kind: 'years', years: -3 }]],
  [
    'same speaker; a year older',
    [
      { kind: 'speakers', speakers: ['ann'], all: true },
      { kind: 'companies', companies: ['Acme'] },
      { kind: 'years', years: -1 },
    ],
  ],
])('%s', (text, reasons) => {
  expect(reasonText(reasons, names)).toBe(text);
});
