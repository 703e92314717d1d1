import type { Finding } from '#analyzer/finding.ts';
import { levelName, originOf } from '#analyzer/forms/origin.ts';
import { tally } from '#analyzer/grouping.ts';
import { levels, type Level } from '#analyzer/message.ts';
import { placeFilter } from '#browser/analyzer/findings/place-filter.ts';
import { part } from '#browser/parts.ts';
import { whenOther } from '#browser/when-other.ts';

export type Filter = { fits: (finding: Finding) => boolean; narrows: boolean };

/** The boxes and fields that narrow the list. */
export function filters(root: HTMLElement, changed: () => void) {
  const area = part(root, 'filters');
  const code = part<HTMLSelectElement>(area, 'filter-code');
  const words = part<HTMLInputElement>(area, 'filter-words');
  const boxes = [...area.querySelectorAll<HTMLInputElement>('[data-filter-level]')];
  const places = placeFilter(root, changed);
  const drawCodes = whenOther();
  area.addEventListener('input', changed);
  part(root, 'show-all').addEventListener('click', () => {
    for (const box of boxes) box.checked = true;
    code.value = '';
    words.value = '';
    places.clear();
    changed();
    part(root, 'findings-title').focus();
  });

  return {
    /** Shows what there is to choose from. */
    offer(findings: readonly Finding[]): void {
      area.hidden = findings.length === 0;
      places.offer(findings);
      for (const level of levels) {
        const count = findings.filter((one) => one.level === level).length;
        const name = area.querySelector(`[data-level-name="${level}"]`);
        if (name) name.textContent = `${levelName(level)} ${count}`;
      }
      const codes = tally(findings, (one) => one.code);
      drawCodes(codes, () => {
        const chosen = code.value;
        code.replaceChildren(
          new Option('All codes', ''),
          ...codes.map(({ name, count }) => new Option(`${name} (${count})`, name)),
        );
        code.value = chosen;
        if (code.selectedIndex === -1) code.value = '';
      });
    },
    current(): Filter {
      const shown = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
      const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
      return {
        narrows:
          shown.size < boxes.length || code.value !== '' || wanted.length > 0 || places.narrows(),
        fits: (finding) =>
          shown.has(finding.level satisfies Level) &&
          (code.value === '' || finding.code === code.value) &&
          places.fits(finding) &&
          wanted.every((word) => textOf(finding).includes(word)),
      };
    },
  };
}

function textOf(finding: Finding): string {
  const { message, place, code, rule = '' } = finding;
  return [originOf(finding), place.file, code, rule, message].join(' ').toLowerCase();
}
