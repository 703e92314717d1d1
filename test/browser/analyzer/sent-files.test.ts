import { expect, test } from 'vitest';
import type { Question } from '#browser/analyzer/protocol.ts';
import { receiving, sending } from '#browser/analyzer/sent-files.ts';

const mask = (...texts: readonly string[]): Question => ({
  kind: 'mask',
  files: texts.map((text, index) => ({ name: `${index}.yaml`, text })),
});
const lengthOf = (value: unknown) => JSON.stringify(value).length;

test('each question arrives as it was asked', () => {
  const send = sending();
  const receive = receiving();
  const questions: Question[] = [
    mask('a', 'b'),
    mask('a', 'c'),
    { kind: 'warm' },
    mask('a', 'c', ''),
    mask('c'),
    mask('c', 'c'),
    { kind: 'unpack', name: 'a.zip', bytes: new Uint8Array([1]) },
    mask(),
    mask('c'),
  ];
  for (const question of questions) {
    expect(receive(structuredClone(send(question)))).toEqual(question);
  }
});

test('a text goes once, and again after another question without it', () => {
  const send = sending();
  const long = 'a: b # '.repeat(1_000);
  expect(lengthOf(send(mask(long, 'b')))).toBeGreaterThan(long.length);
  expect(lengthOf(send(mask(long, 'c')))).toBeLessThan(200);
  expect(lengthOf(send(mask('c')))).toBeLessThan(200);
  expect(lengthOf(send(mask(long)))).toBeGreaterThan(long.length);
});

test('another worker knows nothing', () => {
  const question = mask('a', 'b');
  sending()(question);
  expect(sending()(question).known).toEqual([]);
});
