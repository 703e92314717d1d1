import { expect, test } from 'vitest';
import { locate } from '#analyzer/locate.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { readInput } from '#analyzer/read-input.ts';

test.each([
  ['a value on the line of its key', 'in.yaml:4', 'to: { host: reviews }'],
  ['a value below its key', 'in.yaml:5', 'to: { host:\n    reviews }'],
  ['a block scalar, by its indicator', 'in.yaml:5', 'to:\n    host: |-\n      reviews'],
  ['a value that is empty', 'in.yaml:5', 'to:\n    host:\n    subset: v1'],
])('istioctl names the line of %s', (_, reference, rule) => {
  expect(referenceOf(`spec:\n  ${rule}\n`, ['spec', 'to', 'host'])).toBe(reference);
});

test.each([
  ['a value that is an alias', 'to: { subset: &name v1, host: *name }'],
  ['what lies within an alias', 'other: &other { host: reviews }\n  to: *other'],
  ['what a merge key brings', 'other: &other { host: reviews }\n  to: { <<: *other, subset: v1 }'],
  ['what is not there', 'to: { subset: v1 }'],
  ['what is no single value', 'to: { host: [reviews] }'],
])('istioctl knows no line of %s, and names that of the document', (_, rule) => {
  expect(referenceOf(`spec:\n  ${rule}\n`, ['spec', 'to', 'host'])).toBe('in.yaml:1');
});

test('an alias in a list has no line, and the items around it have theirs', () => {
  const spec = 'spec:\n  - &a one\n  - two\n  - *a\n  - four\n';
  const lines = [0, 1, 2, 3].map((index) => referenceOf(spec, ['spec', index]));
  expect(lines).toEqual(['in.yaml:4', 'in.yaml:5', 'in.yaml:1', 'in.yaml:7']);
});

test('aliases that follow one another in a list have no line either', () => {
  const spec = 'spec:\n  - &a one\n  - &b two\n  - *a\n  - *b\n';
  const lines = [0, 1, 2, 3].map((index) => referenceOf(spec, ['spec', index]));
  expect(lines).toEqual(['in.yaml:4', 'in.yaml:5', 'in.yaml:1', 'in.yaml:1']);
});

/** @param spec begins on the third line. */
function referenceOf(spec: string, path: Path): string | undefined {
  const text = `apiVersion: networking.istio.io/v1\nkind: VirtualService\n${spec}`;
  const { manifests } = readInput([{ name: 'in.yaml', text }], {}).snapshot.input.documents;
  const [manifest] = manifests;
  const resource = { kind: '', namespace: '', name: '' };
  return manifest && locate(manifest, { resource, path }).reference;
}
