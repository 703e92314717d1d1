import { expect, test } from 'vitest';
import { speakerIndex, speakerIndexSchema } from '#catalog/speaker-index.ts';
import { archive, talk } from './small-archive.ts';

const at = (affiliation: string) => ({ affiliations: { ann: affiliation } });
const index = speakerIndex(
  archive([
    talk('istiocon-2021/a', { speakers: ['ann', 'bob'], topics: ['wasm'], ...at('Acme') }),
    talk('istiocon-2021/b', { speakers: ['ann', 'bob', 'cem'], topics: ['wasm'], ...at('Acme') }),
    talk('istiocon-2022/c', { speakers: ['ann'], topics: ['scale'], ...at('Beta') }),
    talk('istio-day-2023/d', {
      speakers: ['ann', 'cem'],
      topics: ['scale', 'wasm'],
      ...at('Acme'),
    }),
  ]),
);
const ann = index.speakers.find(({ id }) => id === 'ann');

test('talks and editions stand newest first', () => {
  expect(ann?.talks[0]).toBe('istio-day-2023/d');
  expect(Object.entries(ann?.byEdition ?? {})).toEqual([
    ['istio-day-2023', 1],
    ['istiocon-2022', 1],
    ['istiocon-2021', 2],
  ]);
});

test('an employer stands once for a run of talks, and again when the speaker came back', () => {
  expect(ann?.affiliations).toEqual([
    { affiliation: 'Acme', editions: ['istio-day-2023'] },
    { affiliation: 'Beta', editions: ['istiocon-2022'] },
    { affiliation: 'Acme', editions: ['istiocon-2021'] },
  ]);
});

test('co-speakers and topics stand by how often they occur, equal ones by id', () => {
  expect(ann?.coSpeakers).toEqual([
    { speaker: 'bob', talks: 2 },
    { speaker: 'cem', talks: 2 },
  ]);
  expect(ann?.topics).toEqual([
    { topic: 'wasm', talks: 3 },
    { topic: 'scale', talks: 2 },
  ]);
});

test('the index has the shape that its schema publishes', () => {
  expect(speakerIndexSchema.parse(index)).toEqual(index);
});
