import { options } from '#cli/accesslogs/options.ts';
import { defineCommand } from '#cli/define-command.ts';

export const accesslogsCommand = defineCommand({
  name: 'accesslogs',
  options,
  help: async () => (await import('#cli/accesslogs/help.ts')).help(),
  async act(given) {
    const { wishesOf } = await import('#cli/accesslogs/wishes.ts');
    const wishes = wishesOf(given);
    if ('problem' in wishes) return wishes.problem;
    const { readAll } = await import('#cli/accesslogs/read-all.ts');
    return readAll(wishes);
  },
});
