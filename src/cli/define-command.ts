import { status, type Command, type Status } from '#cli/command.ts';
import { readOptions, type Given, type Option } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';
import { version } from '#cli/version.ts';

type Description = {
  name: string;
  options: readonly Option[];
  help: () => Promise<string>;
  /** Does what is asked, or says what is wrong with the way it was called. */
  act: (given: Given, root: URL) => Promise<Status | string>;
};

/** A command that answers `--help` and `--version`, and tells wrong use, as all of them do. */
export function defineCommand({ name, options, help, act }: Description): Command {
  return {
    async run(args, root) {
      const reading = readOptions(options, args);
      if (reading.kind === 'wrong') return wrongUse(reading.problem);
      const { given } = reading;
      if (given.has('help')) return answer(await help());
      if (given.has('version')) return answer(version);
      const outcome = await act(given, root);
      return typeof outcome === 'string' ? wrongUse(outcome) : outcome;
    },
  };

  function wrongUse(problem: string): Status {
    note(`chartroom ${name}: ${problem}`);
    note(`"chartroom ${name} --help" lists the options.`);
    return status.wrongUse;
  }
}

/** Writes what was asked for, which is no finding. */
export function answer(text: string): Status {
  write(text);
  return status.clean;
}
