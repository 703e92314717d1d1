import type { Option } from '#cli/options.ts';

/** The options of `chartroom balance`. */
export const options: readonly Option[] = [
  {
    name: 'output',
    short: 'o',
    value: 'FORM',
    choices: ['text', 'json'],
    summary: 'How to answer; "text" if not given.',
  },
  {
    name: 'workers',
    short: 'w',
    value: 'NUMBER',
    summary: 'How many workers each proxy has, if the statistics do not tell.',
  },
  {
    name: 'metric',
    value: 'METRIC',
    choices: ['active', 'total'],
    summary:
      'Judge the open connections or all since the start; the open ones if not given, where the statistics have them.',
  },
  {
    name: 'istio-version',
    value: 'RELEASE',
    summary: 'The release that the advice is for, such as 1.24; the newest if not given.',
  },
  { name: 'advice', short: 'a', summary: 'Tell what to do, with manifests and commands.' },
  { name: 'help', short: 'h', summary: 'Tell this.' },
  { name: 'version', summary: 'Tell the version.' },
];
