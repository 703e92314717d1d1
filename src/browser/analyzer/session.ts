import { emptyWork, noChoices, type Work } from '#browser/analyzer/work.ts';
import { forgetInTab, keepInTab, keptInTab } from '#browser/session.ts';

/** @returns what the tab held before it was loaded anew, if anything. */
export function keptWork(): Work | undefined {
  const kept = keptInTab('analyzer');
  return isWork(kept) ? { ...kept, choices: { ...noChoices, ...kept.choices } } : undefined;
}

/** @returns false when the browser does not keep it: storage is off, or the text is too long. */
export function keepWork(work: Work): boolean {
  return keepInTab('analyzer', work);
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
