import { expect, test } from 'vitest';
import { commandLine, type GivenToRun } from '#analyzer/command-line.ts';
import { options } from '#cli/analyze/options.ts';
import { readOptions } from '#cli/options.ts';

const nothing: GivenToRun = {
  namespace: '',
  istioNamespace: '',
  istioVersion: '',
  dataPlane: '',
  likeIstio: false,
  failureThreshold: 'error',
};

test('where nothing was set, the files are enough', () => {
  expect(commandLine(nothing, ['a.yaml'])).toBe('npx chartroom analyze a.yaml');
});

test('a name that a shell would take apart is quoted', () => {
  expect(commandLine(nothing, ["my file's.yaml", '-n'])).toBe(
    String.raw`npx chartroom analyze 'my file'\''s.yaml' '-n'`,
  );
});

test('more files than one types are those of the folder', () => {
  const many = Array.from({ length: 20 }, (_, index) => `${index}.yaml`);
  expect(commandLine(nothing, many)).toBe('npx chartroom analyze .');
});

test('the command knows every option', () => {
  const given = {
    namespace: 'shop',
    istioNamespace: 'mesh',
    istioVersion: '1.29',
    dataPlane: 'ambient',
    likeIstio: true,
    failureThreshold: 'warning',
    meshConfigFile: 'mesh.yaml',
  };
  const words = commandLine(given, ['a.yaml']).split(' ').slice(3);
  const reading = readOptions(options, words);
  if (reading.kind === 'wrong') throw new Error(reading.problem);
  const { given: read } = reading;
  expect(read.value('namespace')).toBe('shop');
  expect(read.has('all-namespaces')).toBe(true);
  expect(read.value('istioNamespace')).toBe('mesh');
  expect(read.value('istio-version')).toBe('1.29');
  expect(read.value('data-plane')).toBe('ambient');
  expect(read.value('meshConfigFile')).toBe('mesh.yaml');
  expect(read.value('failure-threshold')).toBe('warning');
  expect(read.has('like-istioctl')).toBe(true);
  expect(read.positionals).toEqual(['a.yaml']);
});
