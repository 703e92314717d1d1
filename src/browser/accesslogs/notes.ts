import type { Overview } from '#browser/accesslogs/protocol.ts';
import { element } from '#browser/element.ts';

/** As what the lines were read, and what was left out. */
export function overviewNotes({ formats, others, leftOut }: Overview): Node[] {
  const named = formats.map(({ name, count }) => `${name} (${count.toLocaleString('en-GB')})`);
  return [
    ...(named.length > 0 ? [element('p', 'soft small', `Read as: ${named.join(', ')}.`)] : []),
    ...(leftOut === undefined ? [] : [element('p', 'remark', leftOut)]),
    ...others.map(({ error, count, first }) =>
      element('p', 'remark', `${whichLines(count, first)}: ${error}`),
    ),
  ];
}

function whichLines(count: number, first: number): string {
  if (count === 1) return `Line ${first.toLocaleString('en-GB')}`;
  return `${count.toLocaleString('en-GB')} lines, the first is line ${first.toLocaleString('en-GB')}`;
}
