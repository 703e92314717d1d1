import type { At } from '#analyzer/check.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { sortedLabels } from '#analyzer/selector-text.ts';
import type { Labels } from '#analyzer/selectors.ts';

/**
 * A selector as a place: its label, or all of it where there are several. `istioctl` names the
 * line of the first label.
 */
export function selectorPlace(path: Path, selector: Labels): Pick<At, 'path' | 'reference'> {
  const labels = sortedLabels(selector).map(([key]) => key);
  return {
    path: labels.length === 1 ? [...path, ...labels] : path,
    reference: labels[0] === undefined ? 'document' : [...path, labels[0]],
  };
}
