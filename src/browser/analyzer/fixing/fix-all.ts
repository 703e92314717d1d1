import type { Analysis } from '#analyzer/analyze.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import type { Desk } from '#browser/analyzer/desk.ts';
import { counted } from '#analyzer/wording.ts';
import { safeRepairs } from '#analyzer/repair/safe-repairs.ts';
import type { Fixes } from '#browser/analyzer/fixes.ts';
import { fixesText, showFixesText } from '#browser/analyzer/fixing/fixes-text.ts';
import { diffOf } from '#browser/analyzer/fixing/diff.ts';
import type { Fixing } from '#browser/analyzer/fixing/fixing.ts';
import { element } from '#browser/element.ts';
import { part } from '#browser/parts.ts';
import { problemText } from '#browser/analyzer/runs.ts';
import { namesOf, optionsOf } from '#browser/analyzer/work.ts';

/** Files of the preview that are drawn. */
const mostFiles = 50;

/** The dialog that shows what all safe fixes would change, and makes them. */
export function offerAllFixes(desk: Desk, fixing: Fixing): () => void {
  const { root } = desk;
  const apply = part<HTMLButtonElement>(root, 'fixes-apply');
  let asked: readonly SourceFile[] = [];
  let fixes: Fixes | undefined;
  apply.addEventListener('click', () => {
    apply.closest('dialog')?.close();
    part(root, 'findings-title').focus();
    if (!fixes) return;
    const { count, files } = fixes;
    const where = counted(files.length, 'file');
    fixing.write(files, `Made ${counted(count, 'fix', 'fixes')} in ${where}.`);
  });
  return () => void open();

  async function open(): Promise<void> {
    const { files, choices } = desk.work();
    asked = files;
    fixes = undefined;
    show('Looking for what can be fixed …');
    const options = optionsOf(choices, Date.now());
    const outcome = await desk.client.ask({ kind: 'fixes', files, options });
    // It may have been opened once more.
    if (asked !== files) return;
    if (outcome.kind !== 'answer') {
      show(problemText(outcome));
      return;
    }
    fixes = outcome.value;
    const stays = fixes.count === 0 ? '' : ' Comments, order and quotes stay.';
    show(`${fixesText(fixes)}${stays}`);
  }

  function show(told: string): void {
    part(root, 'fixes-told').textContent = told;
    const files = fixes?.files ?? [];
    const more = files.length - mostFiles;
    apply.hidden = files.length === 0;
    apply.textContent = fixes?.count === 1 ? 'Apply the fix' : `Apply all ${fixes?.count} fixes`;
    part(root, 'fixes-list').replaceChildren(
      ...files
        .slice(0, mostFiles)
        .flatMap(({ name, changes }) => [element('h3', '', name), diffOf(changes)]),
      ...(more > 0 ? [element('p', 'soft', `and ${counted(more, 'more file')}`)] : []),
    );
  }
}

/** Says how many findings have a safe fix. */
export function countFixes(
  { root, work }: Pick<Desk, 'root' | 'work'>,
  { findings }: Pick<Analysis, 'findings'>,
): void {
  const count = safeRepairs(findings, namesOf(work().files)).length;
  part(root, 'fix-all').hidden = count === 0;
  part(root, 'fix-all').textContent = showFixesText(count);
}
