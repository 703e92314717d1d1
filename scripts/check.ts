import { availableParallelism } from 'node:os';
import { run } from './program.ts';
import { tools } from './check/tools.ts';

const waiting = [...tools];
let failed = 0;

await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(failed === 0 ? 'All in order.' : `${failed} of ${tools.length} found something.`);
process.exitCode = failed === 0 ? 0 : 1;

/** One tool after the other, until none is left. */
async function work(): Promise<void> {
  for (let tool = waiting.shift(); tool; tool = waiting.shift()) {
    const { passed, output, seconds } = await run(tool.command);
    if (!passed) failed += 1;
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${tool.name} (${seconds.toFixed(1)} s)`);
    if (!passed) console.log(`${output.trim()}\n`);
  }
}
