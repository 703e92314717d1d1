export {};

/** Tells what is supported on the day that somebody chooses, and marks the rows. */
const input = document.querySelector<HTMLInputElement>('[data-supported-day]');
const status = document.querySelector<HTMLElement>('[data-supported]');
const rows = [...document.querySelectorAll<HTMLElement>('[data-release]')];

input?.addEventListener('change', () => {
  const day = input.value;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
  const supported = rows.filter((row) => isSupported(row, day));
  for (const row of rows) row.classList.toggle('supported', supported.includes(row));
  const names = supported.map(({ dataset }) => dataset['release'] ?? '');
  const newest = rows.find(({ dataset }) => (dataset['released'] ?? '') <= day);
  if (!status) return;
  status.textContent =
    names.length > 0
      ? names.join(', ')
      : newest
        ? 'No release of this record; newer ones are not in it'
        : 'No release';
});

/** While no day is fixed, support lasts until the month in which it is expected to end. */
function isSupported({ dataset }: HTMLElement, day: string): boolean {
  const { released = '', ends, expected } = dataset;
  if (day < released) return false;
  return ends !== undefined ? day <= ends : expected !== undefined && day.slice(0, 7) < expected;
}
