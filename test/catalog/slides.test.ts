import { describe, expect, test } from 'vitest';
import { elapsedText, slideAt } from '#catalog/slide-place.ts';
import { besideSlides, slidesOf, slideWords } from '#catalog/slides.ts';

const body = `<Slide id="start" title="A mesh" sources="overview more">

Proxies \`</Slide>\` beside **every** workload.

<Notes>

Say *why*.

</Notes>

</Slide>

<Slide
  id="end"
  title="Over > out"
>

It ends.

</Slide>
`;

describe('the slides of a deck', () => {
  const [start, end] = slidesOf(body);

  test('have what their marks say', () => {
    expect(start).toMatchObject({ id: 'start', title: 'A mesh', sources: ['overview', 'more'] });
    expect(end).toMatchObject({ id: 'end', title: 'Over > out', sources: [], notes: '' });
  });

  test('keep code that looks like a mark', () => {
    expect(start?.text).toBe('Proxies `</Slide>` beside **every** workload.');
  });

  test('have their notes apart', () => {
    expect(start?.notes).toBe('Say *why*.');
  });

  test('are all that the deck holds', () => {
    expect(besideSlides(body).trim()).toBe('');
    expect(besideSlides(`${body}\nMore.`).trim()).toBe('More.');
  });

  test('have the words that somebody reads, title included', () => {
    expect(end && slideWords(end).split(/\s+/).filter(Boolean)).toEqual([
      ...['Over', '>', 'out'],
      ...['It', 'ends.'],
    ]);
  });

  test('are none in a text without any', () => {
    expect(slidesOf('A text with <Slide> that is not closed.')).toEqual([]);
  });
});

test.each([
  ['#end', 1],
  ['#1', 0],
  ['#2', 1],
  ['#3', undefined],
  ['#0', undefined],
  ['#elsewhere', undefined],
  ['#%', undefined],
  ['', undefined],
])('the address that ends with "%s" names the slide %s', (fragment, place) => {
  expect(slideAt(fragment, ['start', 'end'])).toBe(place);
});

test.each([
  [0, '0:00'],
  [7.9, '0:07'],
  [750, '12:30'],
  [3_723, '1:02:03'],
])('%s seconds are told as %s', (seconds, text) => {
  expect(elapsedText(seconds)).toBe(text);
});
