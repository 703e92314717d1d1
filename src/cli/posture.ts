import { status, type Command, type Status } from '#cli/command.ts';
import { readOptions } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';
import { misuse, options } from '#cli/posture/options.ts';
import { version } from '#cli/version.ts';

export const postureCommand: Command = { run };

async function run(args: readonly string[], root: URL): Promise<Status> {
  const reading = readOptions(options, args);
  if (reading.kind === 'wrong') return wrongUse(reading.problem);
  const { given } = reading;
  if (given.has('help')) {
    const { help } = await import('#cli/posture/help.ts');
    write(help());
    return status.clean;
  }
  if (given.has('version')) {
    write(version);
    return status.clean;
  }
  const problem = misuse(given);
  if (problem !== undefined) return wrongUse(problem);
  const { check } = await import('#cli/posture/check.ts');
  return check(given, root);
}

function wrongUse(problem: string): Status {
  note(`chartroom posture: ${problem}`);
  note('"chartroom posture --help" lists the options.');
  return status.wrongUse;
}
