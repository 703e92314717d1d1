import { options } from '#cli/accesslogs/options.ts';
import { status, type Command, type Status } from '#cli/command.ts';
import { readOptions } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';
import { version } from '#cli/version.ts';

export const accesslogsCommand: Command = { run };

async function run(args: readonly string[]): Promise<Status> {
  const reading = readOptions(options, args);
  if (reading.kind === 'wrong') return wrongUse(reading.problem);
  const { given } = reading;
  if (given.has('help')) {
    const { help } = await import('#cli/accesslogs/help.ts');
    write(help());
    return status.clean;
  }
  if (given.has('version')) {
    write(version);
    return status.clean;
  }
  const { wishesOf } = await import('#cli/accesslogs/wishes.ts');
  const wishes = wishesOf(given);
  if ('problem' in wishes) return wrongUse(wishes.problem);
  const { readAll } = await import('#cli/accesslogs/read-all.ts');
  return readAll(wishes);
}

function wrongUse(problem: string): Status {
  note(`chartroom accesslogs: ${problem}`);
  note('"chartroom accesslogs --help" lists the options.');
  return status.wrongUse;
}
