import { monthText } from '#catalog/dates.ts';
import { supportedDayText } from '#posture/supported-day.ts';
import { isSupported, supportOn, type Support } from '#posture/support.ts';

/** Tells what is supported on the day that somebody chooses: `#on=2024-07-01`. */
const input = document.querySelector<HTMLInputElement>('[data-supported-day]');
const today = document.querySelector<HTMLButtonElement>('[data-supported-today]');
const day = document.querySelector<HTMLElement>('[data-supported-text]');
const releases = document.querySelector<HTMLElement>('[data-supported]');
const rows = [...document.querySelectorAll<HTMLElement>('[data-release]')];

if (input && today && day && releases) offer(input, today, { day, releases });

function offer(
  field: HTMLInputElement,
  today: HTMLButtonElement,
  answer: { day: HTMLElement; releases: HTMLElement },
): void {
  field.addEventListener('change', choose);
  today.addEventListener('click', () => {
    field.value = new Date().toISOString().slice(0, 10);
    choose();
  });
  addEventListener('hashchange', arrive);
  arrive();

  function choose(): void {
    if (show(field.value)) history.replaceState(null, '', `#on=${field.value}`);
  }

  function arrive(): void {
    const asked = new URLSearchParams(location.hash.slice(1)).get('on');
    if (asked !== null && show(asked)) field.value = asked;
  }

  /** @returns whether it is a day. */
  function show(day: string): boolean {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return false;
    const names: string[] = [];
    for (const row of rows) {
      const support = supportOf(row, day);
      const is = isSupported(support);
      row.classList.toggle('supported', is);
      if (is) names.push(`${row.dataset['release'] ?? ''}${reservation(support)}`);
    }
    answer.day.textContent = supportedDayText(day);
    answer.releases.textContent = names.length > 0 ? names.join(', ') : 'No release';
    return true;
  }
}

function supportOf({ dataset }: HTMLElement, day: string): Support {
  const { released = '', ends, expected } = dataset;
  const support = {
    source: '',
    ...(ends === undefined ? {} : { ends }),
    ...(expected === undefined ? {} : { expected }),
  };
  const isPublished = ends !== undefined || expected !== undefined;
  return supportOn(day, { released, announcement: '', ...(isPublished ? { support } : {}) });
}

function reservation(support: Support): string {
  return support.state === 'ending' ? ` (end expected in ${monthText(support.expected)})` : '';
}
