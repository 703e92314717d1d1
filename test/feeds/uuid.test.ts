import { expect, test } from 'vitest';
import { idHash, uuidOf } from '#feeds/uuid.ts';

// From the test vectors of FNV's authors.
const hashes = [
  { id: '', hash: '6c62272e07bb014262b821756295c58d' },
  { id: 'a', hash: 'd228cb696f1a8caf78912b704e4a8964' },
  { id: 'foobar', hash: '343e1662793c64bf6f0d3597ba446f18' },
];

test.each(hashes)('the hash of "$id" is the published one', ({ id, hash }) => {
  expect(idHash(id).toString(16)).toBe(hash);
});

test('a UUID has the form, the version and the variant of RFC 9562', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const ids = Array.from({ length: 200 }, (_, index) => `sessions/meshcon-2031/talk-${index}`);
  expect(ids.map(uuidOf).filter((uuid) => !form.test(uuid))).toEqual([]);
  expect(new Set(ids.map(uuidOf)).size).toBe(ids.length);
});

test('a UUID never changes, or every app would take a talk for another one', () => {
  expect(uuidOf('sessions/istiocon-2021/airbnb-on-istio')).toBe(
    'e985b3a6-cb6d-8f5c-997f-22e40eda28d5',
  );
});
