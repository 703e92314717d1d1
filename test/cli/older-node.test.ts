import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/program.ts';
import { chartroom } from './command.ts';

/** Takes away what Node 20 has not. */
const asNode20 = `data:text/javascript,${encodeURIComponent(`
  delete Map.groupBy;
  delete Object.groupBy;
  delete Array.fromAsync;
  delete Promise.withResolvers;
  delete Promise.try;
  delete RegExp.escape;
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf',
    'isSupersetOf', 'isDisjointFrom']) delete Set.prototype[name];
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  for (const name of ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach',
    'some', 'every', 'find']) delete iterators[name];
`)}`;

test('on Node 20 the command answers the same about all cases of the checks', async () => {
  const files = Object.fromEntries(
    globSync('src/analyzer/**/*.cases.yaml', { cwd: root }).map((path) => [
      `cases/${path.replace('.cases', '')}`,
      readFileSync(join(root, path), 'utf8').replace(/^# case: /gm, '---\n# case: '),
    ]),
  );
  const args = ['analyze', 'cases', '-o', 'json'];
  const now = await chartroom(args, { files });
  const then = await chartroom(args, { files, node: ['--import', asNode20] });
  expect(now.code).toBe(79);
  expect(now.out).not.toContain('IST0001');
  expect(then).toEqual(now);
});
