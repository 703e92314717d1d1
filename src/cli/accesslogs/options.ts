import type { Option } from '#cli/options.ts';

/** How `chartroom accesslogs` answers. */
export const forms = ['json', 'text', 'summary', 'masked'] as const;
export type Form = (typeof forms)[number];

export const options: readonly Option[] = [
  {
    name: 'output',
    short: 'o',
    value: 'FORM',
    choices: forms,
    summary:
      'How to answer: an object a line, explained, summed up, or the log itself fit for sharing. If not given, json; on a terminal text.',
  },
  {
    name: 'format',
    short: 'f',
    value: 'FORMAT',
    summary:
      'The format string of the log (accessLogFormat), or the JSON dictionary of one, if it is not Istio’s.',
  },
  {
    name: 'only',
    value: 'NAME=VALUE',
    repeats: true,
    summary:
      'Only lines with this value: "flag=UF", "code=503", "problem=no-endpoint", "cluster=…", "route=…", "authority=…", "answeredBy=proxy", "kind=tcp". May be repeated; all must fit.',
  },
  { name: 'failures', summary: 'Only lines that tell of a failure.' },
  { name: 'limit', short: 'n', value: 'NUMBER', summary: 'Stop after so many lines.' },
  { name: 'help', short: 'h', summary: 'Tell this.' },
  { name: 'version', summary: 'Tell the version.' },
];
