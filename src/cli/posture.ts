import { defineCommand } from '#cli/define-command.ts';
import { misuse, options } from '#cli/posture/options.ts';

export const postureCommand = defineCommand({
  name: 'posture',
  options,
  help: async () => (await import('#cli/posture/help.ts')).help(),
  async act(given, root) {
    const problem = misuse(given);
    if (problem !== undefined) return problem;
    const { check } = await import('#cli/posture/check.ts');
    return check(given, root);
  },
});
