import type { Analysis } from '#analyzer/analyze.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import type { OrderedClient, Problem } from '#browser/analyzer/ordered-client.ts';
import { optionsOf, type Work } from '#browser/analyzer/work.ts';

type Told = {
  /** What there is to check, or nothing when there is no text. */
  work: () => Work;
  analysis: (analysis: Analysis, files: readonly SourceFile[]) => void;
  nothing: () => void;
  /** What is the matter, or what goes on. */
  state: (text: string) => void;
};

/** A pause in typing, after which the text is checked. */
const pause = 200;
/** After this long, it is said that the checks run. */
const patience = 600;

/** Checks the text some time after it was changed; of changes in the meantime, the last counts. */
export function runs(client: OrderedClient, told: Told) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isAsked = false;

  return {
    soon(): void {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), pause);
    },
    now(): void {
      clearTimeout(timer);
      void run();
    },
  };

  async function run(): Promise<void> {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      await once();
    }
    isRunning = false;
  }

  async function once(): Promise<void> {
    const { files, choices } = told.work();
    if (files.every(({ text }) => text.trim() === '')) {
      told.nothing();
      return;
    }
    const waiting = setTimeout(() => told.state('Checking …'), patience);
    const begun = performance.now();
    const outcome = await client.ask({
      kind: 'analyze',
      files,
      options: optionsOf(choices, Date.now()),
    });
    clearTimeout(waiting);
    // A later change makes this answer an old one.
    if (isAsked) return;
    if (outcome.kind === 'answer') {
      told.state(`Checked in ${Math.round(performance.now() - begun)} ms.`);
      told.analysis(outcome.value, files);
    } else {
      told.state(problemOfChecks(outcome));
    }
  }
}

function problemOfChecks(problem: Problem): string {
  switch (problem.kind) {
    case 'hung':
      return `The checks took more than ${problem.seconds} seconds and were stopped. Remove a part of the input to start them again. The findings shown are older than the text.`;
    case 'cancelled':
      return 'Cancelled. The findings shown are older than the text.';
    case 'failed':
      return problemText(problem);
  }
}

/** Why there is no answer to a question, whatever it was about. */
export function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'hung':
      return `This took more than ${problem.seconds} seconds and was stopped. Remove a part of the input and try again.`;
    case 'cancelled':
      return 'Cancelled.';
    case 'failed':
      return `The analyzer failed: ${problem.detail} This is a bug of ours: please report it.`;
  }
}
