import type { Finding, Place } from '#analyzer/finding.ts';
import type { Desk } from '#browser/analyzer/desk.ts';
import { openRepair } from '#browser/analyzer/fixing/offer.ts';
import { mendable, nextFinding } from '#browser/analyzer/next-finding.ts';
import type { PaneName } from '#browser/analyzer/panes.ts';
import type { TextView } from '#browser/analyzer/text/text-view.ts';

type Parts = {
  desk: Desk;
  text: Pick<TextView, 'cursor'>;
  list: { select: (finding: Finding) => HTMLElement | undefined };
  go: (place: Place) => void;
  focusPane: (name: PaneName) => void;
  tell: (text: string) => void;
};

/** The ways from the cursor to the findings. */
export function steps({ desk, text, list, go, focusPane, tell }: Parts) {
  const findings = () => desk.analysis()?.findings ?? [];
  return {
    /** To the finding behind the cursor, or before it. */
    next(step: 1 | -1): void {
      const { files, current } = desk.work();
      const finding = nextFinding(findings(), files, { file: current, ...text.cursor() }, step);
      if (!finding) return;
      go(finding.place);
      list.select(finding);
    },
    /** Shows what mends the line of the cursor. The change made, one is back in the text. */
    fix(): void {
      const finding = mendable(findings(), desk.work().current, text.cursor());
      const entry = finding && list.select(finding);
      if (!entry) {
        tell(finding ? 'A filter hides the finding.' : 'No fix is known for this line.');
        return;
      }
      focusPane('findings');
      openRepair(entry)?.addEventListener('click', () => focusPane('text'), { once: true });
    },
  };
}
