import { expect, test } from 'vitest';
import { endsOf, nowAndNext } from '#catalog/now-and-next.ts';

const span = (name: string, start: string, end: string) => ({
  name,
  start: `2022-04-25T${start}:00Z`,
  end: `2022-04-25T${end}:00Z`,
});

const spans = [
  span('keynote', '15:00', '15:25'),
  span('talk', '15:30', '16:30'),
  span('workshop', '16:00', '18:00'),
  span('panel', '18:30', '19:00'),
  span('listening', '18:30', '18:45'),
];

const cases: [title: string, time: string, now: string, next: string][] = [
  ['tells what comes within twelve hours of the first session', '03:00', '', 'keynote'],
  ['starts a session on its minute', '15:00', 'keynote', 'talk'],
  ['ends a session on its minute', '15:25', '', 'talk'],
  ['names sessions that run side by side', '16:10', 'talk, workshop', 'panel, listening'],
  ['has a session whose neighbour is over', '17:00', 'workshop', 'panel, listening'],
  ['has nothing next in the last hour', '18:50', 'panel', ''],
];

test.each(cases)('%s', (_, time, now, next) => {
  const found = nowAndNext(spans, Date.parse(`2022-04-25T${time}:00Z`));
  expect(found?.now.map(({ name }) => name).join(', ')).toBe(now);
  expect(found?.next.map(({ name }) => name).join(', ')).toBe(next);
});

test.each([
  ['the day before', '2022-04-25T02:59:59Z'],
  ['when the last session has ended', '2022-04-25T19:00:00Z'],
  ['years later', '2026-01-01T00:00:00Z'],
])('says nothing %s', (_, moment) => {
  expect(nowAndNext(spans, Date.parse(moment))).toBeUndefined();
});

test('says nothing of an event without times', () => {
  expect(nowAndNext([], Date.parse('2022-04-25T15:00:00Z'))).toBeUndefined();
});

test('takes a session without a known end to run until another begins', () => {
  const { end: _, ...opening } = span('opening', '15:00', '');
  const found = (time: string) =>
    nowAndNext([opening, span('talk', '15:30', '16:30')], Date.parse(`2022-04-25T${time}:00Z`));
  expect(found('15:29')?.now).toEqual([opening]);
  expect(found('15:30')?.now).toMatchObject([{ name: 'talk' }]);
});

test('takes the last session, where its end is unknown, to run for an hour', () => {
  const { end: _, ...closing } = span('closing', '17:00', '');
  const all = [span('talk', '15:30', '16:30'), closing];
  const at = (time: string) => nowAndNext(all, Date.parse(`2022-04-25T${time}:00Z`));
  expect(at('17:59')?.now).toEqual([closing]);
  expect(at('18:00')).toBeUndefined();
  // What the page of the schedule asks before it looks for the present.
  expect(Math.max(...endsOf(all))).toBe(Date.parse('2022-04-25T18:00:00Z'));
});
