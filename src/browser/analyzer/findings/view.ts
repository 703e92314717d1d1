import type { Analysis } from '#analyzer/analyze.ts';
import type { Finding } from '#analyzer/finding.ts';
import { causesOf } from '#analyzer/grouping.ts';
import { countsText, sorted, type Sorted } from '#browser/analyzer/findings/counts.ts';
import { entryOf, keyOf, type EntryContext } from '#browser/analyzer/findings/entry.ts';
import { filters } from '#browser/analyzer/findings/filter.ts';
import { part } from '#browser/analyzer/parts.ts';

/** Entries of one group that are drawn at once. */
const step = 100;

const groups = ['certain', 'absent', 'suppressed'] as const;

/** The list of findings: groups, filters and counts. */
export function findingsView(root: HTMLElement, context: EntryContext) {
  const narrowing = filters(root, draw);
  const shownOf: Record<(typeof groups)[number], number> = {
    certain: step,
    absent: step,
    suppressed: step,
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
    /** Marks the entry of a finding as the one that was gone to. */
    select(finding: Finding): void {
      for (const entry of root.querySelectorAll<HTMLElement>('.finding')) {
        const isIt = entry.dataset['key'] === keyOf(finding);
        entry.toggleAttribute('data-selected', isIt);
        if (isIt) entry.scrollIntoView({ block: 'nearest' });
      }
    },
  };

  function say(text: string): void {
    const counts = part(root, 'counts');
    if (counts.textContent !== text) counts.textContent = text;
  }

  function draw(): void {
    const { fits } = narrowing.current();
    for (const name of groups) {
      const fitting = found[name].filter(fits);
      const causes = causesOf(fitting);
      const group = groupOf(name);
      group.hidden = found[name].length === 0;
      const count = part(group, 'group-count');
      count.textContent =
        fitting.length === found[name].length
          ? `${fitting.length}`
          : `${fitting.length} of ${found[name].length}`;
      const open = openEntries(group);
      const entries = causes.slice(0, shownOf[name]).map((cause) => entryOf(cause, context));
      for (const entry of entries) {
        if (!open.has(entry.dataset['key'])) continue;
        entry.querySelector('details')?.setAttribute('open', '');
      }
      part(group, 'list').replaceChildren(...entries);
      part(group, 'more').hidden = causes.length <= shownOf[name];
    }
  }

  function groupOf(name: (typeof groups)[number]): HTMLElement {
    return part(root, `group="${name}"`);
  }
}

/** What somebody has opened stays open when the list is drawn anew. */
function openEntries(group: HTMLElement): Set<string | undefined> {
  const details = [...group.querySelectorAll<HTMLElement>('.finding:has(details[open])')];
  return new Set(details.map(({ dataset }) => dataset['key']));
}
