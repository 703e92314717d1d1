import { options } from '#cli/balance/options.ts';
import { defineCommand } from '#cli/define-command.ts';
import type { Given } from '#cli/options.ts';

export const balanceCommand = defineCommand({
  name: 'balance',
  options,
  help: async () => (await import('#cli/balance/help.ts')).help(),
  async act(given) {
    const problem = misuse(given);
    if (problem !== undefined) return problem;
    const { check } = await import('#cli/balance/check.ts');
    return check(given);
  },
});

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
