import type { CountsJudgement } from '#balance/judgement.ts';
import { seldom } from '#balance/verdict.ts';

/** Whether chance explains the counts, in a sentence or two. */
export function causeWords({ chance, looksExact, verdict, perWorker }: CountsJudgement): string[] {
  if (!chance || verdict === 'no-data') return [];
  if (looksExact) {
    return [
      `The counts are more even than chance makes them (${oftenText(chance.asEven)}): exact balance seems to be on.`,
    ];
  }
  const how = chance.method === 'simulated' ? ', in a simulation' : '';
  if (chance.asUneven < seldom) {
    return [
      `Chance alone is so uneven ${oftenText(chance.asUneven)}${how}: there is another cause.`,
      ...(verdict === 'balanced' ? ['The effect is too small to matter.'] : []),
    ];
  }
  return [
    `Chance alone is ${asUnevenText(chance.asUneven)}${how}: no other cause is needed.`,
    ...(verdict === 'too-few-connections'
      ? [
          `This is no defect. With ${perWorker.length} workers, chance leaves some empty until there are many connections.`,
        ]
      : []),
  ];
}

/** Sums of shares may miss 1 by a rounding. */
const always = 1 - 1e-9;

function asUnevenText(share: number): string {
  return share > always ? 'always as uneven' : `as uneven ${oftenText(share)}`;
}

function oftenText(share: number): string {
  if (share < 0.0001) return 'in fewer than 1 of 10,000 cases';
  if (share < seldom) return `in about ${Math.max(1, Math.round(share * 10_000))} of 10,000 cases`;
  if (share > 0.995) return 'in more than 99 of 100 cases';
  return `in about ${Math.round(share * 100)} of 100 cases`;
}
