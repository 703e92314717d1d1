import { compareFound, type Found } from '#analyzer/comparison.ts';
import type { Finding } from '#analyzer/finding.ts';
import { levelName, originOf } from '#analyzer/forms/origin.ts';
import type { Desk } from '#browser/analyzer/desk.ts';
import { element } from '#browser/element.ts';
import { part } from '#browser/parts.ts';

/** How many of each side are listed. */
const most = 100;

/** The dialog that tells what came and what went since some findings were kept. */
export function offerCompare({ root, analyzed, analysis }: Desk): () => void {
  let before: Found | undefined;
  part(root, 'keep-before').addEventListener('click', () => {
    before = found();
    show();
  });
  return show;

  function found(): Found {
    return { files: analyzed(), findings: analysis()?.findings ?? [] };
  }

  function show(): void {
    if (!before) return;
    const { gained, lost, kept } = compareFound(before, found());
    part(root, 'compared').textContent =
      `${gained.length} gained, ${lost.length} lost, ${kept.length} the same.`;
    list('gained', gained);
    list('lost', lost);
  }

  function list(name: string, findings: readonly Finding[]): void {
    part(root, name).hidden = findings.length === 0;
    part(root, `${name}-list`).replaceChildren(
      ...findings.slice(0, most).map((finding) => {
        const { level, code, message } = finding;
        const what = `${levelName(level)} ${code}`;
        return element('li', '', element('strong', '', what), ` ${originOf(finding)}: ${message}`);
      }),
      ...(findings.length > most
        ? [element('li', 'soft', `and ${findings.length - most} more`)]
        : []),
    );
  }
}
