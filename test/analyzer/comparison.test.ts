import { expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import { compareFound, type Found } from '#analyzer/comparison.ts';

const route = (...hosts: string[]) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: reviews }
spec:
  hosts: [reviews]
  http:
${hosts.map((host) => `    - route: [{ destination: { host: ${host} } }]`).join('\n')}
`;

async function foundIn(text: string): Promise<Found> {
  const files = [{ name: 'in.yaml', text }];
  const { findings } = await analyze(files);
  return { files, findings: findings.filter(({ code }) => code === 'IST0101') };
}

const texts = (findings: Found['findings']) =>
  findings.map(({ message }) => /"(.*)"/.exec(message)?.[1]);

test('what is mended is lost, what is new is gained, what moved is kept', async () => {
  const before = await foundIn(route('one', 'two'));
  const after = await foundIn(`# A line more.\n${route('two', 'three')}`);
  const { gained, lost, kept } = compareFound(before, after);
  expect(texts(gained)).toEqual(['three']);
  expect(texts(lost)).toEqual(['one']);
  expect(texts(kept)).toEqual(['two']);
});

test('the same input loses and gains nothing', async () => {
  const found = await foundIn(route('one', 'one'));
  const { gained, lost, kept } = compareFound(found, found);
  expect([gained.length, lost.length, kept.length]).toEqual([0, 0, found.findings.length]);
});
