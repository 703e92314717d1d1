import { misuse } from '#cli/analyze/misuse.ts';
import { options } from '#cli/analyze/options.ts';
import { status, type Command, type Status } from '#cli/command.ts';
import { readOptions } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';
import { version } from '#cli/version.ts';

export const analyzeCommand: Command = { run };

async function run(args: readonly string[], root: URL): Promise<Status> {
  const reading = readOptions(options, args);
  if (reading.kind === 'wrong') return wrongUse(reading.problem);
  const { given } = reading;
  if (given.has('help')) {
    const { help } = await import('#cli/analyze/help.ts');
    return answer(help());
  }
  if (given.has('version')) return answer(version);
  if (given.has('list-checks')) {
    const { checkList } = await import('#cli/analyze/list-checks.ts');
    return answer(checkList());
  }
  const code = given.value('explain');
  if (code !== undefined) {
    const { explain } = await import('#cli/analyze/explain.ts');
    const explanation = explain(code, root);
    return 'text' in explanation ? answer(explanation.text) : wrongUse(explanation.problem);
  }
  const problem = misuse(given);
  if (problem !== undefined) return wrongUse(problem);
  const { check } = await import('#cli/analyze/check.ts');
  return check(given);
}

function answer(text: string): Status {
  write(text);
  return status.clean;
}

function wrongUse(problem: string): Status {
  note(`chartroom analyze: ${problem}`);
  note('"chartroom analyze --help" lists the options.');
  return status.wrongUse;
}
