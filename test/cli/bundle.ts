import { run } from '../../scripts/program.ts';

/** The tests run the command as its users do: from the bundle, which must be of the present code. */
export async function setup(): Promise<void> {
  const { passed, output } = await run(['npm', 'run', 'prepare']);
  if (!passed) throw new Error(output);
}
