import type { LineChange } from '#analyzer/repair/line-changes.ts';
import { made } from '#browser/analyzer/parts.ts';

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
  return made(
    'ul',
    'diff',
    ...lines.slice(0, mostLines).map(lineOf),
    ...(more > 0 ? [made('li', 'soft', `and ${more} more lines`)] : []),
  );
}

type Line = { kind: 'removed' | 'added'; text: string; line: number | undefined };

function lineOf({ kind, text, line }: Line): HTMLElement {
  const sign = made('span', 'sign', kind === 'removed' ? '−' : '+');
  sign.setAttribute('aria-hidden', 'true');
  const words = kind === 'removed' ? 'Removed' : 'Added';
  return made(
    'li',
    kind,
    made('span', 'number', line === undefined ? '' : `${line}`),
    sign,
    made('span', 'visually-hidden', `${words}: `),
    made('code', '', text),
  );
}
