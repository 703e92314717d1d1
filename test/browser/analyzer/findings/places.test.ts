import { expect, test } from 'vitest';
import type { Finding, Place } from '#analyzer/finding.ts';
import { placesOf } from '#browser/analyzer/findings/places.ts';

const at = (line: number): Place => ({
  file: 'a.yaml',
  start: { line, column: 1 },
  end: { line, column: 2 },
});

function finding(line: number, message: string, related: readonly number[] = []): Finding {
  const resource = { kind: 'Gateway', namespace: 'shop', name: `g${line}` };
  return {
    message,
    place: at(line),
    resource,
    related: related.map((other) => ({ message: 'Here too.', place: at(other), resource })),
  } as unknown as Finding;
}

test.each([
  ['a repeat, by its resource', finding(1, 'a'), [finding(5, 'a')], ['5 Gateway shop/g5']],
  ['what a repeat says otherwise', finding(1, 'a'), [finding(5, 'b')], ['5 Gateway shop/g5: b']],
  ['what has a part in it', finding(1, 'a', [7]), [], ['7 Here too.']],
  [
    'the other side once',
    finding(1, 'a', [5, 7]),
    [finding(5, 'b', [1])],
    ['5 Gateway shop/g5: b', '7 Here too.'],
  ],
])('the places of a cause are %s', (_, own, repeats, expected) => {
  const places = placesOf(own, repeats).map(
    ({ place, message }) => `${place.start.line} ${message}`,
  );
  expect(places).toEqual(expected);
});
