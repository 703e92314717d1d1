import type { Analysis } from '#analyzer/analyze.ts';
import type { Finding } from '#analyzer/finding.ts';
import { causesOf } from '#analyzer/grouping.ts';
import { countsText, sorted, type Sorted } from '#browser/analyzer/findings/counts.ts';
import { entriesIn } from '#browser/analyzer/findings/entries.ts';
import { standsFor } from '#browser/analyzer/findings/entry.ts';
import type { EntryContext } from '#browser/analyzer/findings/fill-in.ts';
import { filters } from '#browser/analyzer/findings/filter.ts';
import { focusIn } from '#browser/analyzer/findings/redrawing.ts';
import { part } from '#browser/parts.ts';

/** Entries of one group that are drawn at once. */
const step = 50;

const groups = ['certain', 'absent', 'suppressed'] as const;

/** The list of findings: groups, filters and counts. */
export function findingsView(root: HTMLElement, context: EntryContext) {
  const narrowing = filters(root, draw);
  const shownOf: Record<(typeof groups)[number], number> = {
    certain: step,
    absent: step,
    suppressed: step,
  };
  const drawing = {
    certain: entriesIn(part(groupOf('certain'), 'list'), context),
    absent: entriesIn(part(groupOf('absent'), 'list'), context),
    suppressed: entriesIn(part(groupOf('suppressed'), 'list'), context),
  };
  let found: Sorted = { certain: [], absent: [], suppressed: [] };
  for (const name of groups) {
    part(groupOf(name), 'more').addEventListener('click', () => {
      shownOf[name] += 4 * step;
      draw();
    });
  }

  return {
    show(analysis: Analysis): void {
      found = sorted(analysis);
      for (const name of groups) shownOf[name] = step;
      narrowing.offer([...found.certain, ...found.absent]);
      part(root, 'empty').hidden = true;
      say(countsText(found, analysis.resources));
      draw();
    },
    /** Says what keeps the list from being right. */
    say,
    empty(): void {
      found = { certain: [], absent: [], suppressed: [] };
      narrowing.offer([]);
      part(root, 'empty').hidden = false;
      say('');
      draw();
    },
    /**
     * Marks the entry of a finding as the one that was gone to.
     *
     * @returns nothing when a filter hides it, or it is too far down to be drawn.
     */
    select(finding: Finding): HTMLElement | undefined {
      let selected: HTMLElement | undefined;
      for (const entry of root.querySelectorAll<HTMLElement>('.finding')) {
        const isIt = standsFor(entry, finding);
        entry.toggleAttribute('data-selected', isIt);
        if (isIt) selected = entry;
      }
      selected?.scrollIntoView({ block: 'nearest' });
      return selected;
    },
  };

  function say(text: string): void {
    const counts = part(root, 'counts');
    if (counts.textContent !== text) counts.textContent = text;
  }

  function draw(): void {
    const { fits, narrows } = narrowing.current();
    const all = found.certain.length + found.absent.length;
    part(root, 'narrowed').hidden = !narrows || all === 0;
    const focus = focusIn(part(root, 'pane="findings"'));
    for (const name of groups) {
      const fitting = found[name].filter(fits);
      const causes = causesOf(fitting);
      const group = groupOf(name);
      group.hidden = found[name].length === 0;
      part(group, 'group-count').textContent = countText(fitting.length, found[name].length);
      drawing[name](causes.slice(0, shownOf[name]));
      part(group, 'more').hidden = causes.length <= shownOf[name];
    }
    part(root, 'show-count').textContent = all === 0 ? '' : `${all}`;
    focus();
  }

  function groupOf(name: (typeof groups)[number]): HTMLElement {
    return part(root, `group="${name}"`);
  }
}

function countText(fitting: number, all: number): string {
  if (all === 0) return '';
  return fitting === all ? `${all}` : `${fitting} of ${all}`;
}
