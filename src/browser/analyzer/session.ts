import { emptyWork, noChoices, type Work } from '#browser/analyzer/work.ts';
import { part } from '#browser/parts.ts';
import { forgetInTab, keepInTab, keptInTab } from '#browser/session.ts';

/** @returns what the tab held before it was loaded anew, if anything. */
export function keptWork(): Work | undefined {
  const kept = keptInTab('analyzer');
  return isWork(kept) ? { ...kept, choices: { ...noChoices, ...kept.choices } } : undefined;
}

/** Browsers keep about 5 million characters of a site. */
const mostKept = 5_000_000;

/** Keeps the work, and says beside the promise of the page when a reload would lose it. */
export function keepWork(root: HTMLElement, work: Work): void {
  part(root, 'promise').textContent = isKept(work)
    ? 'Nothing leaves this page.'
    : 'Nothing leaves this page. This much text does not survive a reload.';
}

/** @returns false when the browser does not keep it: storage is off, or the text is too long. */
function isKept(work: Work): boolean {
  const length = work.files.reduce((sum, { text }) => sum + text.length, 0);
  if (length < mostKept) return keepInTab('analyzer', work);
  // What is there is older than the text.
  forgetWork();
  return false;
}

/** Acts some time after the last of many changes, and at the latest when the page goes. */
export function afterChanges(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    act();
  };
  addEventListener('pagehide', () => {
    if (timer !== undefined) now();
  });
  return () => {
    clearTimeout(timer);
    timer = setTimeout(now, 400);
  };
}

export function forgetWork(): void {
  forgetInTab('analyzer');
}

/** What is kept may come from another version of the page. */
export function isWork(kept: unknown): kept is Work {
  const { files, current, choices } = (kept ?? {}) as Partial<Record<keyof Work, unknown>>;
  return (
    Array.isArray(files) &&
    files.length > 0 &&
    files.every(isFile) &&
    files.some((file) => file.name === current) &&
    typeof choices === 'object' &&
    Object.entries(choices ?? {}).every(
      ([name, value]) => typeof value === typeof emptyWork().choices[name as 'namespace'],
    )
  );
}

function isFile(file: unknown): file is Work['files'][number] {
  const { name, text } = (file ?? {}) as { name?: unknown; text?: unknown };
  return typeof name === 'string' && typeof text === 'string';
}
