import { dayOffset, offsetText, zonePlace, clockText } from '#catalog/clock.ts';
import { offerZones } from '#browser/schedule/zone-choice.ts';

const schedule = document.querySelector<HTMLElement>('[data-schedule]');
if (schedule) {
  offerZones(schedule, (zone) => showOwnClock(schedule, zone));
  void showPresent(schedule);
}

/** A past event has no present. */
async function showPresent(root: HTMLElement): Promise<void> {
  if (Date.now() > Date.parse(root.dataset['schedule'] ?? '')) return;
  const { showNowAndNext } = await import('#browser/schedule/now.ts');
  showNowAndNext(root);
}

/** Fills the column of the reader's clock. */
function showOwnClock(root: HTMLElement, zone: string): void {
  for (const head of root.querySelectorAll('[data-own-name]')) head.textContent = zonePlace(zone);
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-own]')) {
    const day = time.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? '';
    const mark = document.createElement('small');
    mark.textContent = offsetText(dayOffset(time.dateTime, zone, day));
    const place = document.createElement('span');
    place.className = 'zone';
    place.textContent = zonePlace(zone);
    time.replaceChildren(clockText(time.dateTime, zone), ' ', mark, ' ', place);
  }
}
