import { editDistance } from '#catalog/edit-distance.ts';
import type { FieldPath } from '#catalog/checking/problem.ts';
import { holdsChinese } from '#catalog/chinese.ts';

/** One spelling of a person's name. */
export type PersonName = {
  text: string;
  field: FieldPath;
  /** In small letters without accents. */
  folded: string;
  /** The same in a fixed order of the words, of the characters for a Chinese name. */
  ordered: string;
  /** Two names that may be one share at least one of these. */
  keys: readonly string[];
};

type Named = {
  name?: string | undefined;
  nameZh?: string | undefined;
  alsoKnownAs?: readonly string[] | undefined;
};

/** Every spelling that a speaker's file gives, the name first. */
export function personNames(speaker: Named): PersonName[] {
  return [
    ...(speaker.name ? [personName(speaker.name, ['name'])] : []),
    ...(speaker.nameZh ? [personName(speaker.nameZh, ['nameZh'])] : []),
    ...(speaker.alsoKnownAs ?? []).map((name, index) => personName(name, ['alsoKnownAs', index])),
  ];
}

export function personName(text: string, field: FieldPath = []): PersonName {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const chinese = holdsChinese(folded);
  const parts = chinese ? Array.from(folded.replaceAll(' ', '')) : folded.split(' ');
  const ordered = parts.toSorted().join(' ');
  return { text, field, folded, ordered, keys: [ordered, ...(chinese ? [] : shortened(folded))] };
}

/**
 * Whether two names differ in case, accents, the order of words, or one letter only. Short names,
 * and Chinese ones, must be equal: too many people would be one letter apart. A figure is no slip.
 */
export function sameName(a: PersonName, b: PersonName): boolean {
  if (a.ordered === b.ordered) return true;
  const letters = Math.min(a.folded.length, b.folded.length);
  if (letters < shortest || a.keys.length === 1 || b.keys.length === 1) return false;
  return figures(a.folded) === figures(b.folded) && editDistance(a.folded, b.folded, 1) <= 1;
}

const shortest = 8;

/** The name with each letter left out in turn, so that names one letter apart meet. */
function shortened(name: string): string[] {
  if (name.length < shortest) return [];
  const without = Array.from(name, (_, index) => name.slice(0, index) + name.slice(index + 1));
  // Names with other figures never meet: a thousand of "Speaker 1" to "Speaker 1000" would.
  const mark = figures(name);
  return [name, ...without].map((text) => `${text}#${mark}`);
}

function figures(name: string): string {
  return name.replace(/\P{N}/gu, '');
}
