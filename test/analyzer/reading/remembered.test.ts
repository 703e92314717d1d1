import { describe, expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import { emptyMemory } from '#analyzer/reading/remembered.ts';

const route = (host: string) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ${host} }
spec:
  hosts: [${host}]
  http:
    - route:
        - destination: { host: ${host}-v9 }
`;

const anchored = `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: reviews }
spec:
  host: &host reviews-that-are-nowhere
  subsets:
    - &one { name: v1, labels: { version: nowhere } }
    - { <<: *one, name: v2, hots: *host }
`;

const repeated = `apiVersion: v1
kind: Service
metadata: { name: a, name: b, name: c }
spec: { ports: [{ port: 80 }] }
`;

const repeatedInMerged = `apiVersion: v1
kind: Service
metadata: { <<: { name: a, name: b }, name: c }
`;

const broken = 'apiVersion: v1\nkind: [\n';

const list = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Service
    metadata: { name: listed }
    spec: { ports: [{ name: web, port: 80 }] }
`;

const all = [
  route('reviews'),
  anchored,
  repeated,
  repeatedInMerged,
  broken,
  list,
  route('ratings'),
];

describe('an input that is read with what is remembered of the one before', () => {
  const inputs: Record<string, readonly string[]> = {
    'the same': all,
    'a document before all others': [route('details'), ...all],
    'one document fewer': all.slice(1),
    'another order': all.toReversed(),
    'a document twice': [...all, anchored, anchored, repeated],
    'a document once again': all,
    'a changed line': [all[0]?.replace('reviews-v9', 'reviews') ?? '', ...all.slice(1)],
    nothing: [],
    'all again': all,
  };

  test.each(['---\n', '\n--- # next\n'])('gives the same answer, cut by %j', async (cut) => {
    const memory = emptyMemory();
    for (const [what, documents] of Object.entries(inputs)) {
      const files = [{ name: 'one.yaml', text: documents.join(cut) }];
      const answer = await analyze(files, { memory });
      expect([what, answer]).toEqual([what, await analyze(files)]);
    }
  });

  test('gives the same answer where settings change in between', async () => {
    const memory = emptyMemory();
    const files = [{ name: 'one.yaml', text: all.join('---\n') }];
    for (const options of [{}, { likeIstio: true }, { namespace: 'shop' }, {}]) {
      expect(await analyze(files, { ...options, memory })).toEqual(await analyze(files, options));
    }
  });

  test('gives the same answer where documents go from one file to another', async () => {
    const memory = emptyMemory();
    for (const at of [0, 2, 5]) {
      const files = [all.slice(0, at), all.slice(at)].map((texts, index) => ({
        name: `${index}.yaml`,
        text: texts.join('---\n'),
      }));
      expect(await analyze(files, { memory })).toEqual(await analyze(files));
    }
  });
});

test('only the documents of the last input are remembered', async () => {
  const memory = emptyMemory();
  const read = (texts: readonly string[]) =>
    analyze([{ name: 'one.yaml', text: texts.join('---\n') }], { memory });
  const firstTree = () => [...memory.documents.values()][0]?.[0]?.composed;
  await read(all);
  const before = firstTree();
  await read(all.slice(0, 2));
  expect(memory.documents.size).toBe(2);
  expect(firstTree()).toBe(before);
});
