import { clockText } from '#catalog/clock.ts';
import { nowAndNext } from '#catalog/now-and-next.ts';
import { readerZone } from '#browser/schedule/zone.ts';

type ShownSlot = { row: HTMLElement; start: string };

const refreshMilliseconds = 30_000;

/** While the event is on: names what runs and what comes next, and marks the rows that run. */
export function showNowAndNext(root: HTMLElement): void {
  const panel = root.querySelector<HTMLElement>('[data-now-and-next]');
  const slots = [...root.querySelectorAll<HTMLElement>('tr[data-start]')].map((row) => ({
    row,
    start: row.dataset['start'] ?? '',
    end: row.dataset['end'],
  }));
  if (!panel) return;
  let shown = '';
  const refresh = () => {
    const found = nowAndNext(slots, Date.now());
    panel.hidden = !found;
    const told = JSON.stringify(
      [found?.now, found?.next].map((list) => list?.map(({ row }) => row.id)),
    );
    if (told === shown) return;
    shown = told;
    for (const { row } of slots) row.removeAttribute('aria-current');
    for (const { row } of found?.now ?? []) row.setAttribute('aria-current', 'time');
    fill(panel.querySelector('[data-now]'), found?.now ?? []);
    fill(panel.querySelector('[data-next]'), found?.next ?? []);
  };
  refresh();
  setInterval(refresh, refreshMilliseconds);
}

function fill(part: HTMLElement | null, slots: readonly ShownSlot[]): void {
  if (!part) return;
  part.hidden = slots.length === 0;
  part.querySelector('ul')?.replaceChildren(
    ...slots.map(({ row, start }) => {
      const item = document.createElement('li');
      const time = document.createElement('time');
      const link = document.createElement('a');
      const title = row.querySelector<HTMLElement>('[data-title]');
      time.dateTime = start;
      time.textContent = clockText(start, readerZone());
      link.href = `#${row.id}`;
      link.textContent = title?.textContent.trim() ?? '';
      link.lang = title?.lang ?? '';
      item.append(time, link);
      return item;
    }),
  );
}
