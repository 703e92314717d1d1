import { levels } from '#analyzer/message.ts';
import { forms } from '#cli/analyze/forms.ts';
import type { Option } from '#cli/options.ts';
import { settingOptions } from '#cli/setting-options.ts';

/** The options of `chartroom analyze`; the names are those of `istioctl analyze` where it has one. */
export const options: readonly Option[] = [
  {
    name: 'output',
    short: 'o',
    value: 'FORM',
    choices: ['log', ...Object.keys(forms)],
    summary: 'How to answer.',
  },
  {
    name: 'failure-threshold',
    value: 'LEVEL',
    choices: levels,
    summary: 'Fail at findings of this level and above; "error" if not given.',
  },
  {
    name: 'output-threshold',
    value: 'LEVEL',
    choices: levels,
    summary: 'Show findings of this level and above; "info" if not given.',
  },
  {
    name: 'suppress',
    short: 'S',
    value: 'CODE=NAME',
    repeats: true,
    summary:
      'Do not show a finding: "IST0101=VirtualService reviews.default", with * for any text. May be repeated.',
  },
  {
    name: 'fix',
    summary: 'Write into the files what surely mends a finding; of standard input, to the output.',
  },
  { name: 'dry-run', summary: 'With --fix: show what would change as a diff, and write nothing.' },
  { name: 'baseline', value: 'FILE', summary: 'Leave out the findings that this file knows.' },
  {
    name: 'write-baseline',
    value: 'FILE',
    summary: 'Write all findings to a file, for --baseline.',
  },
  {
    name: 'namespace',
    short: 'n',
    value: 'NAME',
    summary:
      'Where resources belong that name no namespace. Findings of other namespaces are left out.',
  },
  { name: 'all-namespaces', short: 'A', summary: 'Leave out none, whatever -n says.' },
  ...settingOptions,
  { name: 'like-istioctl', summary: 'Answer as istioctl does, its known defects included.' },
  {
    name: 'ignore-unknown',
    summary: 'Do not fail at documents that are no Kubernetes resources.',
  },
  {
    name: 'list-checks',
    short: 'L',
    aliases: ['list-analyzers'],
    summary: 'List the checks and their codes.',
  },
  { name: 'explain', value: 'CODE', summary: 'Tell what a code means and what to do.' },
  {
    name: 'color',
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    summary: 'Colours; "auto" if not given: on a terminal, unless NO_COLOR is set.',
  },
  {
    name: 'verbose',
    short: 'v',
    summary: 'Tell also the settings, and everything that was not checked.',
  },
  {
    name: 'recursive',
    short: 'R',
    summary: 'Accepted for istioctl: folders are always read with the folders in them.',
  },
  {
    name: 'use-kube',
    short: 'k',
    summary: 'Accepted for istioctl as --use-kube=false: only files are read, never a cluster.',
  },
  { name: 'help', short: 'h', summary: 'Tell this.' },
  { name: 'version', summary: 'Tell the version.' },
];
