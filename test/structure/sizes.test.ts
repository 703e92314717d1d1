import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

const most = 200;
/** A table of cases is one subject, however many cases it has. */
const mostOfTest = 250;

/** Files that may be longer, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  'src/analyzer/schemas/envoy-api.ts': 'made by scripts/envoy-api.ts: one line for each message',
  'src/analyzer/schemas/kubernetes-types.ts': 'made by scripts/kubernetes-api.ts',
  'src/styles/base.css': 'one rule for each bare element; they are read side by side',
};

const long = readSources().filter(
  ({ path, lines }) => lines > (path.startsWith('test/') ? mostOfTest : most),
);

test(`a file of code has ${most} lines at most, styles beside it not counted`, () => {
  const surplus = long.filter(({ path }) => !(path in allowed));
  expect(
    surplus.map(({ path, lines }) => `${path}: ${lines} lines; find its second subject`),
  ).toEqual([]);
});

test('no file stands among the exceptions that is no exception', () => {
  const paths = long.map(({ path }) => path);
  expect(Object.keys(allowed).filter((path) => !paths.includes(path))).toEqual([]);
});
