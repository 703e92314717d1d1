import { compose } from '#analyzer/reading/compose.ts';
import { plainValue } from '#analyzer/reading/decode.ts';
import { splitDocuments } from '#analyzer/reading/split.ts';
import type { Random } from '../bench/random.ts';

type Holder = Record<string, unknown> | unknown[];
type Slot = { holder: Holder; key: string };

const values: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1.5,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  [{}],
  { a: {} },
  'a',
  '*',
  '80',
  1e300,
];

/** The documents as JSON, with one part of their structure out of place. */
export function restructure(text: string, chance: Random): string {
  const documents = splitDocuments(text).flatMap((span) => {
    const read = compose(text, span);
    return 'root' in read && read.root ? [plainValue(read.root)] : [];
  });
  const slots = slotsOf(documents);
  if (slots.length > 0) change(chance.one(slots), slots, chance);
  return documents.map((value) => JSON.stringify(value, null, 2)).join('\n---\n');
}

function slotsOf(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.entries(holder).flatMap(([key, inner]) => [{ holder, key }, ...slotsOf(inner)]);
}

function change({ holder, key }: Slot, slots: readonly Slot[], chance: Random): void {
  const parts = holder as Record<string, unknown>;
  const own = parts[key];
  const other = chance.one(slots);
  const copy = structuredClone((other.holder as Record<string, unknown>)[other.key]);
  switch (chance.below(8)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      // Maps have no prototype, so every key is one.
      else Reflect.deleteProperty(parts, key);
      return;
    case 1:
      parts[key] = [own];
      return;
    case 2:
      parts[key] = { [key]: own };
      return;
    case 3:
      parts[key] = Array.isArray(own) ? own[0] : Array.from({ length: 30 }, () => own);
      return;
    case 4:
      parts[key] = copy;
      return;
    case 5:
      if (Array.isArray(holder)) holder.push(copy);
      else parts[chance.one(slots).key] = copy;
      return;
    default:
      parts[key] = chance.one(values);
  }
}
