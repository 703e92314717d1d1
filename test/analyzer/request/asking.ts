import { simulate, type RequestAnswer } from '#analyzer/request/simulate.ts';
import type { RequestWish } from '#analyzer/request/request.ts';
import type { Step } from '#analyzer/request/step.ts';

export type Followed = Extract<RequestAnswer, { kind: 'followed' }>;

/** A request through the Gateway `default/gateway`, unless it says otherwise. */
export async function ask(yaml: string, wish: Partial<RequestWish> = {}): Promise<Followed> {
  const answer = await simulate(
    [{ name: 'paste.yaml', text: yaml }],
    {},
    {
      from: { kind: 'gateway', name: 'default/gateway' },
      scheme: 'http',
      host: 'shop.example.com',
      path: '/',
      method: 'GET',
      ...wish,
    },
  );
  if (answer.kind === 'wrong') throw new Error(answer.problem);
  return answer;
}

/** Every step, those below others too. */
export function allSteps(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => [step, ...allSteps(step.steps ?? [])]);
}

/** The answer as text, one step a line: `+` taken, `-` skipped, `!` stopped, `?` unknown. */
export function told({ steps, ending }: Followed): string {
  const marks = { taken: '+', skipped: '-', stopped: '!', told: '·', unknown: '?' };
  const lines = (list: readonly Step[], depth: number): string[] =>
    list.flatMap((one) => {
      const line = one.place ? ` @${one.place.start.line}` : '';
      const text = `${'  '.repeat(depth)}${marks[one.state]} ${one.subject}: ${one.text}${line}`;
      return [text, ...lines(one.steps ?? [], depth + 1)];
    });
  return [...lines(steps, 0), `${ending.kind}: ${ending.text}`].join('\n');
}
