import {
  dayOffset,
  minutesBetween,
  offsetText,
  spanText,
  weekdayText,
  zonePlace,
  clockText,
} from '#catalog/clock.ts';
import { overlapText } from '#catalog/programme-overlaps.ts';
import { counted } from '#catalog/numbers.ts';
import type { PlannedTalk, Programme, ProgrammeTalk } from '#catalog/programme.ts';

type View = {
  zone: string;
  /** Address of the folder of all talks. */
  talksAddress: string;
  remove: (id: string, title: string) => void;
};

/** Draws a programme with the page's own templates. */
export function showProgramme(root: HTMLElement, programme: Programme, view: View): void {
  const { days, untimed, unknown } = programme;
  const onDays = days.map(({ planned, sometime }) => planned.length + sometime.length);
  const all = onDays.reduce((sum, count) => sum + count, untimed.length + unknown.length);
  set(root, 'count', counted(all, 'talk'));
  for (const part of root.querySelectorAll<HTMLElement>('[data-if]')) {
    part.hidden = { some: all === 0, none: all > 0 }[part.dataset['if'] ?? ''] ?? false;
  }
  const focused = focusedRow(root);
  root.querySelector('[data-days]')?.replaceChildren(
    ...days.map(({ day, planned, sometime }) => {
      const section = clone(root, 'day');
      set(section, 'day', `${weekdayText(day)} ${day.slice(0, 4)}`);
      set(section, 'zone-name', zonePlace(view.zone));
      section
        .querySelector('tbody')
        ?.append(
          ...planned.flatMap((item) => plannedRows(root, item, day, view)),
          ...sometimeRows(root, sometime, view),
        );
      return section;
    }),
    ...group(root, 'Without a known day', untimed, view),
    ...group(root, 'Not known here', unknown.map(unknownTalk), view),
  );
  focused();
}

function plannedRows(root: HTMLElement, item: PlannedTalk, day: string, view: View): HTMLElement[] {
  const row = talkRow(root, item.talk, view);
  const minutes = item.end ? minutesBetween(item.start, item.end) : undefined;
  set(row, 'own', clockText(item.start, view.zone));
  set(row, 'utc', clockText(item.start, 'UTC'));
  set(row, 'utc-day', offsetText(dayOffset(item.start, 'UTC', day)));
  set(row, 'minutes', minutes === undefined ? '–' : String(minutes));
  if (item.overlaps.length > 0) set(row, 'overlap', overlapText(item.overlaps));
  if (item.freeBefore === 0) return [row];
  const free = clone(root, 'free');
  set(free, 'free', `${spanText(item.freeBefore)} free`);
  return [free, row];
}

/** Talks of a day at a time that is not known, under a line that says so. */
function sometimeRows(
  root: HTMLElement,
  talks: readonly ProgrammeTalk[],
  view: View,
): HTMLElement[] {
  if (talks.length === 0) return [];
  const line = clone(root, 'free');
  set(line, 'free', 'On this day, at a time that is not known');
  return [line, ...clocklessRows(root, talks, view)];
}

/** Talks without a day, under a heading. */
function group(
  root: HTMLElement,
  title: string,
  talks: readonly ProgrammeTalk[],
  view: View,
): HTMLElement[] {
  if (talks.length === 0) return [];
  const section = clone(root, 'day');
  set(section, 'day', title);
  section.querySelector('thead')?.remove();
  section.querySelector('tbody')?.append(...clocklessRows(root, talks, view));
  return [section];
}

function clocklessRows(
  root: HTMLElement,
  talks: readonly ProgrammeTalk[],
  view: View,
): HTMLElement[] {
  const rows = talks.map((talk) => talkRow(root, talk, view));
  for (const row of rows) row.querySelector('.clocks')?.replaceChildren();
  return rows;
}

function unknownTalk(id: string): ProgrammeTalk {
  const facts = 'No talk here has this name; it may have got another.';
  return { id, title: id, titleLanguage: 'en', people: '', facts };
}

function talkRow(root: HTMLElement, talk: ProgrammeTalk, view: View): HTMLElement {
  const row = clone(root, 'row');
  const link = row.querySelector('a');
  const button = row.querySelector('button');
  row.dataset['talk'] = talk.id;
  if (link) {
    link.href = `${view.talksAddress}${talk.id}/`;
    link.lang = talk.titleLanguage;
    link.textContent = talk.title;
  }
  set(row, 'gloss', talk.titleEn ?? '');
  set(row, 'facts', [talk.people, talk.facts].filter(Boolean).join(' · '));
  button?.setAttribute('aria-label', `Remove from my programme: ${talk.title}`);
  button?.addEventListener('click', () => view.remove(talk.id, talk.title));
  return row;
}

function clone(root: HTMLElement, name: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  return template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
}

function set(within: HTMLElement, name: string, text: string): void {
  const part = within.querySelector(`[data-${name}]`);
  if (part) part.textContent = text;
}

/** After the rows are drawn anew, puts the focus where it was, or where the row was. */
function focusedRow(root: HTMLElement): () => void {
  const rows = () => [...root.querySelectorAll<HTMLElement>('tr[data-talk]')];
  const row = document.activeElement?.closest<HTMLElement>('tr[data-talk]');
  if (!row) return () => {};
  const place = rows().indexOf(row);
  return () => {
    const next = rows()[Math.min(place, rows().length - 1)];
    (next?.querySelector('button') ?? root.querySelector<HTMLElement>('[data-undo]'))?.focus();
  };
}
