import type { Given, Option } from '#cli/options.ts';

/** The options of `chartroom posture`. */
export const options: readonly Option[] = [
  {
    name: 'date',
    short: 'd',
    value: 'DAY',
    summary: 'Judge for this day, such as 2026-09-21; for today if not given.',
  },
  {
    name: 'to',
    short: 't',
    value: 'RELEASE',
    summary: 'Where the way leads, such as 1.30; to the newest release if not given.',
  },
  {
    name: 'output',
    short: 'o',
    value: 'FORM',
    choices: ['text', 'json'],
    summary: 'How to answer; "text" if not given.',
  },
  { name: 'help', short: 'h', summary: 'Tell this.' },
  { name: 'version', summary: 'Tell the version.' },
];

/** What is wrong with the options, if anything is. */
export function misuse(given: Given): string | undefined {
  const date = given.value('date');
  if (date !== undefined && !isDay(date)) {
    return `--date needs a day such as 2026-09-21, and was given "${date}".`;
  }
  const target = given.value('to');
  if (target !== undefined && !/^v?1\.\d{1,3}(?:\.\d{1,4})?$/.test(target)) {
    return `--to needs a release such as 1.30, and was given "${target}".`;
  }
  if (given.positionals.length === 0) {
    return 'Name versions such as 1.20.3, a file that holds some, or - for standard input.';
  }
  return undefined;
}

function isDay(text: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // 30 February is read as a day of March.
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
