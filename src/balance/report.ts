import { adviceFor, adviceForNothing, missingIn, situationOf } from '#balance/advice.ts';
import type { Advice } from '#balance/advice/situation.ts';
import { answerOf } from '#balance/answer.ts';
import { differencesOf, type Difference } from '#balance/difference.ts';
import { judge, type JudgeSettings } from '#balance/judge.ts';
import type { ListenerJudgement } from '#balance/judgement.ts';
import { notesOf } from '#balance/notes.ts';
import { readStats } from '#balance/read.ts';
import { plainAddress, roleOf } from '#balance/role.ts';
import { sumsOf, type ProxySum } from '#balance/sums.ts';
import {
  toneOf,
  verdictNameOf,
  verdictNames,
  wordsOf,
  wordsOfSum,
  type Tone,
  type Words,
} from '#balance/words.ts';

/** A judged listener as it is shown. */
export type ShownListener = ListenerJudgement & {
  /** `0.0.0.0:15006`. */
  shown: string;
  role: string;
  verdictName: string;
  tone: Tone;
  words: Words;
  advice: Advice[];
};

export type Report = {
  verdict: ListenerJudgement['verdict'];
  verdictName: string;
  tone: Tone;
  formats: string[];
  notes: string[];
  /** The worst of them. */
  listeners: ShownListener[];
  /** How many listeners there are. */
  count: number;
  sums: (ProxySum & { verdictName: string; words: Words })[];
  /** What to do where no listener could be judged. */
  advice: Advice[];
  differences: Difference[];
  /** All figures, as JSON. */
  figures: string;
};

export type ReportSettings = JudgeSettings & { istioVersion?: string };

/** As many listeners are shown; the figures have all. */
const most = 100;

/**
 * Everything that is told of a paste.
 *
 * @param after a second paste, of the same proxies after a change; empty where there is none. Then
 *   the report is of it, and `before` is what it is compared with.
 */
export function reportOf(
  before: string,
  after: string,
  settings: ReportSettings,
  progress?: (share: number) => void,
): Report {
  const hasAfter = after.trim() !== '';
  const reading = readStats(hasAfter ? after : before, progress);
  const judgement = judge(reading, settings);
  const { listeners, verdict } = judgement;
  const earlier = hasAfter ? judge(readStats(before), settings).listeners : [];
  const sums = sumsOf(listeners);
  const [first] = listeners;
  const isFirst = first?.verdict === verdict;
  return {
    verdict,
    verdictName: isFirst ? verdictNameOf(first) : verdictNames[verdict],
    tone: isFirst ? toneOf(first) : verdict,
    formats: reading.formats,
    notes: notesOf(reading, judgement, settings),
    listeners: listeners
      .slice(0, most)
      .map((listener) => showListener(listener, listeners, sums, settings.istioVersion)),
    count: listeners.length,
    sums: sums.map((sum) => ({
      ...sum,
      verdictName: verdictNames[sum.verdict],
      words: wordsOfSum(sum),
    })),
    advice: first ? [] : adviceForNothing(settings.istioVersion, missingIn(reading)),
    differences: differencesOf(earlier, listeners).slice(0, most),
    figures: JSON.stringify(answerOf(judgement), null, 2),
  };
}

function showListener(
  listener: ListenerJudgement,
  listeners: readonly ListenerJudgement[],
  sums: readonly ProxySum[],
  istioVersion: string | undefined,
): ShownListener {
  return {
    ...listener,
    shown: plainAddress(listener.address),
    role: roleOf(listener.address).name,
    verdictName: verdictNameOf(listener),
    tone: toneOf(listener),
    words: wordsOf(listener),
    advice: adviceFor(situationOf(listener, listeners, istioVersion, sums)),
  };
}
