import type { LineChange } from '#analyzer/repair/line-changes.ts';
import { element } from '#browser/element.ts';

/** Lines of one preview that are drawn. */
const mostLines = 200;

/** Lines that go and lines that come, told by sign, by colour and in words. */
export function diffOf(changes: readonly LineChange[]): HTMLElement {
  const lines = changes.flatMap(({ line, removed, added }) => [
    ...removed.map((text, index) => ({ kind: 'removed' as const, text, line: line + index })),
    ...added.map((text, index) => ({
      kind: 'added' as const,
      text,
      line: removed.length === 0 && index === 0 ? line : undefined,
    })),
  ]);
  const more = lines.length - mostLines;
  return element(
    'ul',
    'diff',
    ...lines.slice(0, mostLines).map(lineOf),
    ...(more > 0 ? [element('li', 'soft', `and ${more} more lines`)] : []),
  );
}

type Line = { kind: 'removed' | 'added'; text: string; line: number | undefined };

function lineOf({ kind, text, line }: Line): HTMLElement {
  const sign = element('span', 'sign', kind === 'removed' ? '−' : '+');
  sign.setAttribute('aria-hidden', 'true');
  const words = kind === 'removed' ? 'Removed' : 'Added';
  return element(
    'li',
    kind,
    element('span', 'number', line === undefined ? '' : `${line}`),
    sign,
    element('span', 'visually-hidden', `${words}: `),
    element('code', '', text),
  );
}
