import { expect, test } from 'vitest';
import { conferenceZone } from '#catalog/edition.ts';
import { conferenceDay, zoned } from '#feeds/conference-clock.ts';

const moments = [
  { zone: 'UTC', is: '2026-03-24T13:30:00+00:00' },
  { zone: 'Europe/Amsterdam', is: '2026-03-24T14:30:00+01:00' },
  { zone: 'Asia/Shanghai', is: '2026-03-24T21:30:00+08:00' },
  { zone: 'America/St_Johns', is: '2026-03-24T11:00:00-02:30' },
];

test.each(moments)('13:30 UTC in $zone is $is', ({ zone, is }) => {
  expect(zoned('2026-03-24T13:30:00Z', zone)).toBe(is);
});

test('summer time counts', () => {
  expect(zoned('2026-07-01T12:00:00Z', 'Europe/Amsterdam')).toBe('2026-07-01T14:00:00+02:00');
});

test('midnight is the hour 0 of the new day', () => {
  expect(zoned('2026-03-24T00:00:00Z', 'UTC')).toBe('2026-03-24T00:00:00+00:00');
});

test('a late moment belongs to the next day where the conference is', () => {
  const timeZones = { zh: 'Asia/Shanghai' };
  expect(conferenceDay('2026-03-24T17:00:00Z', { timeZones })).toBe('2026-03-25');
});

test('a day stays the day that it is', () => {
  expect(conferenceDay('2026-03-24', { timeZones: { en: 'America/Denver' } })).toBe('2026-03-24');
});

const clocks = [
  { what: 'the English part', timeZones: { en: 'UTC', zh: 'Asia/Shanghai' }, zone: 'UTC' },
  { what: 'its only part', timeZones: { zh: 'Asia/Shanghai' }, zone: 'Asia/Shanghai' },
  { what: 'nobody', timeZones: undefined, zone: 'UTC' },
];

test.each(clocks)('an edition keeps the clock of $what', ({ timeZones, zone }) => {
  expect(conferenceZone(timeZones ? { timeZones } : {})).toBe(zone);
});
