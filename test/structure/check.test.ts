import { expect, test } from 'vitest';
import { tools } from '../../scripts/check/tools.ts';
import { run } from '../../scripts/program.ts';

test.each(tools)(
  'npm run check: $name',
  async ({ command }) => {
    const { passed, output } = await run(command);
    expect(passed, output).toBe(true);
  },
  300_000,
);
