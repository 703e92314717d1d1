import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { chartroom } from './command.ts';

test.each([
  ['--outptu json x', 'There is no option --outptu. Did you mean --output?'],
  ['--namspace=a x', 'There is no option --namspace. Did you mean --namespace?'],
  ['-N a x', 'There is no option -N. Did you mean -n?'],
  ['-X x', 'There is no option -X.'],
  ['x -o jsn', '-o cannot be "jsn". Did you mean "json"? It is one of log, json,'],
  [
    'x --failure-threshold warnings',
    '--failure-threshold cannot be "warnings". Did you mean "warning"?',
  ],
  ['x --baseline', '--baseline needs a value: FILE.'],
  ['x --verbose=3', '--verbose takes no value, and was given "3".'],
  ['x -S IST0101', '-S cannot be "IST0101". Write CODE=Kind name.namespace'],
  ['x -k', '--use-kube asks for a cluster'],
  ['-o json', 'Name a file, a folder or an archive, or - for standard input.'],
  ['--explain IST0201', 'there is no code "IST0201". Did you mean IST0'],
])('analyze %s', async (args, problem) => {
  const { code, out, err } = await chartroom(['analyze', ...args.split(' ')]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(`chartroom analyze: ${problem}`);
});

test('an unknown command', async () => {
  const { code, err } = await chartroom(['analyse']);
  expect(code).toBe(1);
  expect(err).toContain('there is no command "analyse". Did you mean "analyze"?');
});

test.each([
  ['--help', /^Usage: chartroom COMMAND[^]*analyze/],
  ['help', /^Usage: chartroom COMMAND/],
  ['help analyze', /^Usage: chartroom analyze/],
  ['--version', /^\d+\.\d+\.\d+\n$/],
  ['analyze --help', /^Usage: chartroom analyze[^]*-o, --output FORM[^]*Exit status:[^]*79/],
  ['analyze -h', /^Usage: chartroom analyze/],
  ['analyze --version', /^\d+\.\d+\.\d+\n$/],
  [
    'analyze -L',
    /^virtualservice-gateways {2}IST0101\b.*\n {4}Every Gateway that a VirtualService/m,
  ],
  ['analyze --explain ist0101', /^IST0101 \(error\)\n[^]*virtualservice-gateways/],
])('%s', async (args, answer) => {
  const { code, out, err } = await chartroom(args.split(' '));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(answer);
});

test('no line of the help is longer than 80 characters', async () => {
  const { out } = await chartroom(['analyze', '--help']);
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test.skipIf(!existsSync('/dev/full'))('a full disk is told as one', async () => {
  const program = createRequire(import.meta.url).resolve('../../bin/chartroom.cjs');
  const command = `"${process.execPath}" "${program}" --help > /dev/full`;
  const run = promisify(execFile)('sh', ['-c', command]);
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: 'chartroom: The answer cannot be written: no space is left there.\n',
  });
});
