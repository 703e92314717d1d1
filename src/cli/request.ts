import { status, type Command, type Status } from '#cli/command.ts';
import { readOptions, type Given } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';
import { options } from '#cli/request/options.ts';
import { version } from '#cli/version.ts';

export const requestCommand: Command = { run };

async function run(args: readonly string[]): Promise<Status> {
  const reading = readOptions(options, args);
  if (reading.kind === 'wrong') return wrongUse(reading.problem);
  const { given } = reading;
  if (given.has('help')) {
    const { help } = await import('#cli/request/help.ts');
    write(help());
    return status.clean;
  }
  if (given.has('version')) {
    write(version);
    return status.clean;
  }
  const problem = misuse(given);
  if (problem !== undefined) return wrongUse(problem);
  const { follow } = await import('#cli/request/follow.ts');
  const problemOfRequest = await follow(given);
  return typeof problemOfRequest === 'string' ? wrongUse(problemOfRequest) : problemOfRequest;
}

function misuse(given: Given): string | undefined {
  if (given.positionals.length === 0) {
    return 'Name what to read: files, folders, archives, or "-" for standard input.';
  }
  if (given.value('host') === undefined) {
    return 'Say which host the request is for: --host shop.example.com.';
  }
  return undefined;
}

function wrongUse(problem: string): Status {
  note(`chartroom request: ${problem}`);
  note('"chartroom request --help" lists the options.');
  return status.wrongUse;
}
