/** What runs in the page while it is measured. */
type Watched = typeof globalThis & { changed?: number; answered?: number; longest?: number };

/** Notes when the text changes, and when the page tells that it is checked. */
export function watchAnswers(): void {
  const watched = globalThis as Watched;
  const clock = document.querySelector('[data-clock]');
  const counts = document.querySelector('[data-counts]');
  if (!clock || !counts) throw new Error('there is no analyzer');
  const note = () => {
    watched.changed = performance.now();
    delete watched.answered;
  };
  for (const kind of ['beforeinput', 'paste']) {
    document.addEventListener(kind, note, { capture: true });
  }
  new MutationObserver(() => {
    if (clock.textContent.startsWith('Checked')) watched.answered = performance.now();
  }).observe(clock, { childList: true });
}

/** @returns milliseconds from the last change of the text to the answer. */
export async function nextAnswer(): Promise<number> {
  const watched = globalThis as Watched;
  while (watched.answered === undefined) await new Promise(requestAnimationFrame);
  return watched.answered - (watched.changed ?? 0);
}

export function watchTasks(): void {
  const watched = globalThis as Watched;
  watched.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      watched.longest = Math.max(watched.longest ?? 0, duration);
    }
  }).observe({ type: 'longtask' });
}

/** @returns milliseconds of the longest task since the watch began; 0 when all took less than 50. */
export function longestTask(): number {
  return (globalThis as Watched).longest ?? 0;
}
