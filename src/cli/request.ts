import { defineCommand } from '#cli/define-command.ts';
import type { Given } from '#cli/options.ts';
import { options } from '#cli/request/options.ts';

export const requestCommand = defineCommand({
  name: 'request',
  options,
  help: async () => (await import('#cli/request/help.ts')).help(),
  async act(given) {
    const problem = misuse(given);
    if (problem !== undefined) return problem;
    const { follow } = await import('#cli/request/follow.ts');
    return follow(given);
  },
});

function misuse(given: Given): string | undefined {
  if (given.positionals.length === 0) {
    return 'Name what to read: files, folders, archives, or "-" for standard input.';
  }
  if (given.value('host') === undefined) {
    return 'Say which host the request is for: --host shop.example.com.';
  }
  return undefined;
}
