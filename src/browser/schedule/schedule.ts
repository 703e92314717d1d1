import { dayOffset, zonePlace } from '#catalog/clock.ts';
import { clockText } from '#catalog/dates.ts';
import { showNowAndNext } from '#browser/schedule/now.ts';
import { offerZones } from '#browser/schedule/zone-choice.ts';

const schedule = document.querySelector<HTMLElement>('[data-schedule]');
if (schedule) {
  offerZones(schedule, (zone) => showOwnClock(schedule, zone));
  showNowAndNext(schedule);
}

/** Fills the column of the reader's clock. */
function showOwnClock(root: HTMLElement, zone: string): void {
  for (const head of root.querySelectorAll('[data-own-name]')) head.textContent = zonePlace(zone);
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-own]')) {
    const day = time.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? '';
    const offset = dayOffset(time.dateTime, zone, day);
    const place = document.createElement('span');
    place.className = 'zone';
    place.textContent = ` ${zonePlace(zone)}`;
    time.replaceChildren(
      clockText(time.dateTime, zone),
      ...(offset === 0 ? [] : [away(offset)]),
      place,
    );
  }
}

/** Marks a time that falls on another day than the schedule's. */
function away(offset: number): HTMLElement {
  const mark = document.createElement('small');
  mark.textContent = offset > 0 ? ' next day' : ' day before';
  return mark;
}
