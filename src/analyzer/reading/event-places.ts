import { EVENT_ID, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';

/**
 * Where a scalar begins: a block scalar at its indicator, on the line of its key.
 *
 * @param end where the value before it ends.
 */
export function startOfScalar(source: string, event: ScalarEvent, end: number): number {
  const { style, valueStart, tagEnd, anchorEnd } = event;
  const indicator =
    style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : style === SCALAR_STYLE.FOLDED_BLOCK ? '>' : '';
  if (indicator === '') return valueStart;
  // Comments before it may hold the same letter.
  const gap = source.slice(Math.max(end, tagEnd, anchorEnd), valueStart);
  const at = gap
    .replaceAll(/(?<=\s)#.*/g, (comment) => ' '.repeat(comment.length))
    .indexOf(indicator);
  return valueStart - gap.length + Math.max(at, 0);
}

/**
 * Where a collection in brackets ends, of which the parser tells the start alone. Comments may hold
 * brackets, too.
 *
 * @param end where the last value in it ends.
 */
export function endOfBrackets(source: string, start: number, end: number): number {
  const closing = source[start] === '{' ? '}' : ']';
  const tokens = /(?<=\s)#.*|[\]}]/g;
  tokens.lastIndex = Math.max(end, start);
  for (let token = tokens.exec(source); token; token = tokens.exec(source)) {
    if (token[0] === closing) return tokens.lastIndex;
  }
  return end;
}

/** Where the documents begin that follow a first one, empty ones left out. */
export function startsOfOthers(events: readonly Event[], next: number): number[] {
  return events.slice(next).flatMap((event, index, behind) => {
    const follows = behind[index - 1]?.type === EVENT_ID.DOCUMENT;
    const start = follows ? startOf(event) : -1;
    return start < 0 ? [] : [start];
  });
}

/** @returns -1 for what begins nowhere. */
function startOf(event: Event): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    default:
      return -1;
  }
}
