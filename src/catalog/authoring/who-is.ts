import { personName, personNames, sameName } from '#catalog/checking/person-name.ts';
import type { Speaker } from '#catalog/speaker.ts';
import { slugOf } from '#catalog/slug.ts';

/** A speaker as an answer names one: `Sam Rivera (Harbour Bank)`. */
export type NamedSpeaker = {
  /** A name, or the id of a speaker. */
  name: string;
  affiliation?: string;
  /** Said with a plus, `+Sam Riviera`: somebody new, however close the name. */
  isNew: boolean;
};

export type Person =
  | { kind: 'known'; speaker: Speaker }
  /** One letter from a speaker that is there. */
  | { kind: 'doubtful'; speaker: Speaker }
  | { kind: 'new'; id: string; differentFrom: string[] };

/** Reads `Sam Rivera (Harbour Bank)` and `+Sam Riviera`. */
export function namedSpeaker(answer: string): NamedSpeaker {
  const [, plus = '', name = '', affiliation] =
    /^(\+?)\s*([^()（）]*?)\s*(?:[(（](.*?)[)）])?$/.exec(answer.trim()) ?? [];
  return {
    name: name || answer.trim(),
    isNew: plus === '+',
    ...(affiliation ? { affiliation: affiliation.trim() } : {}),
  };
}

/** Finds the speaker of a name, in any spelling that is known, or says that it is a new one. */
export function whoIs({ name, isNew }: NamedSpeaker, speakers: readonly Speaker[]): Person {
  const wanted = personName(name);
  const close = speakers.flatMap((speaker) => {
    const spellings = personNames(speaker).filter((other) => sameName(wanted, other));
    const equal = spellings.some(({ ordered }) => ordered === wanted.ordered);
    return spellings.length > 0 ? [{ speaker, equal }] : [];
  });
  const byId = speakers.find(({ id }) => id === name);
  const known = byId ?? close.find(({ equal }) => equal)?.speaker;
  if (known && !isNew) return { kind: 'known', speaker: known };
  const [first] = close;
  if (first && !isNew) return { kind: 'doubtful', speaker: first.speaker };
  return { kind: 'new', id: slugOf(name), differentFrom: close.map(({ speaker }) => speaker.id) };
}
