import { options } from '#cli/balance/options.ts';
import { status, type Command, type Status } from '#cli/command.ts';
import { readOptions, type Given } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';
import { version } from '#cli/version.ts';

export const balanceCommand: Command = { run };

async function run(args: readonly string[]): Promise<Status> {
  const reading = readOptions(options, args);
  if (reading.kind === 'wrong') return wrongUse(reading.problem);
  const { given } = reading;
  if (given.has('help')) {
    const { help } = await import('#cli/balance/help.ts');
    write(help());
    return status.clean;
  }
  if (given.has('version')) {
    write(version);
    return status.clean;
  }
  const problem = misuse(given);
  if (problem !== undefined) return wrongUse(problem);
  const { check } = await import('#cli/balance/check.ts');
  return check(given);
}

function misuse(given: Given): string | undefined {
  if (given.positionals.length > 1) {
    return 'One file is read at a time; join several with "cat", below lines with their names.';
  }
  const workers = given.value('workers');
  if (workers !== undefined && !/^[1-9]\d{0,3}$/.test(workers)) {
    return `--workers needs a number from 1, and was given "${workers}".`;
  }
  const release = given.value('istio-version');
  if (release !== undefined && !/^v?1\.\d{1,3}(?:\.|$|-)/.test(release)) {
    return `--istio-version needs a release such as 1.31, and was given "${release}".`;
  }
  return undefined;
}

function wrongUse(problem: string): Status {
  note(`chartroom balance: ${problem}`);
  note('"chartroom balance --help" lists the options.');
  return status.wrongUse;
}
