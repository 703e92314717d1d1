import { isUneven, type Advice, type Situation } from '#balance/advice/situation.ts';

/** More pods with fewer workers. */
export function scaleOut(situation: Situation): Advice | undefined {
  const { role } = situation;
  if (!isUneven(situation) && situation.verdict !== 'too-few-connections') return undefined;
  if (role === 'internal') return undefined;
  return {
    id: 'scale-out',
    title: 'Scale out with fewer workers before you scale up',
    text: [
      'Several pods with two workers each use their workers better than one pod with many: requests are spread over pods by the clients’ proxies, one by one, and over workers only by connection.',
    ],
    cost: 'Each pod has a proxy of its own, with its memory and its connections.',
    manifests: [],
    commands: [],
  };
}
