import { misuse } from '#cli/analyze/misuse.ts';
import { options } from '#cli/analyze/options.ts';
import { answer, defineCommand } from '#cli/define-command.ts';

export const analyzeCommand = defineCommand({
  name: 'analyze',
  options,
  help: async () => (await import('#cli/analyze/help.ts')).help(),
  async act(given, root) {
    if (given.has('list-checks')) {
      const { checkList } = await import('#cli/analyze/list-checks.ts');
      return answer(checkList());
    }
    const code = given.value('explain');
    if (code !== undefined) {
      const { explain } = await import('#cli/analyze/explain.ts');
      const explanation = explain(code, root);
      return 'text' in explanation ? answer(explanation.text) : explanation.problem;
    }
    const problem = misuse(given);
    if (problem !== undefined) return problem;
    const { check } = await import('#cli/analyze/check.ts');
    return check(given);
  },
});
