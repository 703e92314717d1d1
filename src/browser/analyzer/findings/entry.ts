import type { Finding, Place } from '#analyzer/finding.ts';
import type { Cause } from '#analyzer/grouping.ts';
import { counted } from '#analyzer/wording.ts';
import { fillIn, type EntryContext } from '#browser/analyzer/findings/fill-in.ts';
import { placesOf } from '#browser/analyzer/findings/places.ts';
import { offerRepair } from '#browser/analyzer/fixing/offer.ts';
import { element as make } from '#browser/element.ts';
import { button, fromTemplate, part } from '#browser/parts.ts';

/** How many places of one cause are listed. */
const mostPlaces = 50;

/** One cause in the list. */
export type Entry = {
  element: HTMLElement;
  /** The same is said of other places now: the text was changed before them. */
  move: (cause: Cause) => void;
};

export function entryOf(cause: Cause, context: EntryContext): Entry {
  const element = fromTemplate(context.root, 'finding');
  let { places, findings } = told(cause);
  const jumps = places.slice(0, mostPlaces + 1).map((_, index) => {
    const jump = index === 0 ? part<HTMLButtonElement>(element, 'jump') : button('', () => {});
    jump.addEventListener('click', () => {
      const to = places[index];
      if (to) context.go(to.place);
    });
    return jump;
  });
  fillIn(element, cause.finding, context);
  listPlaces(element, cause, places.slice(1), jumps.slice(1));
  const repair = offerRepair(element, () => findings, context.fixing);
  move(cause);
  return { element, move };

  function move(moved: Cause): void {
    ({ places, findings } = told(moved));
    for (const [index, jump] of jumps.entries()) {
      const to = places[index];
      if (to) writePlace(jump, to.place);
    }
    element.dataset['key'] = keyOf(moved.finding);
    keysOf.set(element, new Set(findings.map(keyOf)));
    repair.refresh();
  }
}

/** All that an entry says, but for the places: where it is the same, the entry may stay. */
export function faceOf(cause: Cause): string {
  const { code, level, rule, message, fix, why, resource, topics } = cause.finding;
  const { places, findings } = told(cause);
  return JSON.stringify([
    [code, level, rule, message, fix, why, resource, topics, findings.length],
    places.map((one) => [one.message, one.place.file === '']),
    findings.map(({ repair }) => repair && [repair.title, repair.safe]),
  ]);
}

/** The places of a cause, its own first, and the findings that are behind it. */
function told({ finding, repeats }: Cause) {
  return {
    places: [{ place: finding.place, message: '' }, ...placesOf(finding, repeats)],
    findings: [finding, ...repeats],
  };
}

/** The findings that an entry stands for. */
const keysOf = new WeakMap<Element, ReadonlySet<string>>();

export function standsFor(entry: HTMLElement, finding: Finding): boolean {
  return keysOf.get(entry)?.has(keyOf(finding)) ?? false;
}

function keyOf({ code, message, place: { file, start } }: Finding): string {
  return [code, file, start.line, start.column, message].join('\n');
}

function listPlaces(
  element: HTMLElement,
  { repeats }: Cause,
  places: readonly { message: string }[],
  jumps: readonly HTMLButtonElement[],
): void {
  if (places.length === 0) return;
  const more = places.length - jumps.length;
  const others = counted(repeats.length, 'other place');
  part(element, 'others').hidden = false;
  part(element, 'others-title').textContent =
    repeats.length > 0 ? `Also in ${others}:` : 'See also:';
  part(element, 'places').append(
    ...jumps.map((jump, index) => make('li', '', jump, ` ${places[index]?.message ?? ''}`)),
    ...(more > 0 ? [make('li', 'soft', `and ${more} more`)] : []),
  );
  if (repeats.length > 0) part(element, 'jump').after(make('span', 'soft', `and ${others}`));
}

function writePlace(jump: HTMLButtonElement, { file, start }: Place): void {
  const text = file === '' ? 'the run itself' : `${file}:${start.line}`;
  if (jump.textContent !== text) jump.textContent = text;
  jump.disabled = file === '';
}
