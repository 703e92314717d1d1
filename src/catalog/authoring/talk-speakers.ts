import { newFile, type Material } from '#catalog/authoring/draft.ts';
import { fileText } from '#catalog/authoring/file-text.ts';
import { namedSpeaker, whoIs } from '#catalog/authoring/who-is.ts';
import type { SourceFile } from '#catalog/checking/problem.ts';
import { didYouMean, nearest } from '#catalog/checking/nearest.ts';
import type { Speaker } from '#catalog/speaker.ts';

/** Whether a name may stand for a speaker of nearly the same name. */
export function speakerDoubt(
  part: string,
  { items }: Pick<Material, 'items'>,
): { ask: string; yes: string; no: string } | undefined {
  const named = namedSpeaker(part);
  const person = whoIs(named, items.speakers);
  if (person.kind === 'known' || named.isNew) return undefined;
  const ids = items.speakers.map(({ id }) => id);
  const id = person.kind === 'doubtful' ? person.speaker.id : nearest(person.id, ids);
  if (id === undefined) return undefined;
  const name = items.speakers.find((speaker) => speaker.id === id)?.name ?? id;
  return { ask: `Is "${named.name}" ${name}?`, yes: part.replace(named.name, id), no: `+${part}` };
}

export type DraftedSpeakers = {
  ids: string[];
  affiliations: Record<string, string>;
  /** The files of those who are new. */
  created: SourceFile[];
  notes: string[];
  reasons: string[];
};

/** Finds the speakers of a talk by name, and writes the files of those who are new. */
export function draftSpeakers(
  answers: readonly string[],
  speakers: readonly Speaker[],
): DraftedSpeakers {
  const drafted: DraftedSpeakers = {
    ids: [],
    affiliations: {},
    created: [],
    notes: [],
    reasons: [],
  };
  for (const answer of answers) {
    const named = namedSpeaker(answer);
    const person = whoIs(named, speakers);
    if (person.kind === 'doubtful') {
      const { id, name } = person.speaker;
      drafted.reasons.push(
        `"${named.name}" is close to ${name}. Say "${id}" if they are one person, "+${named.name}" if not.`,
      );
      continue;
    }
    if (person.kind === 'new' && person.id === '') {
      drafted.reasons.push(
        `"${named.name}" has no Latin letters: run "npm run new speaker" with --name and --name-zh.`,
      );
      continue;
    }
    const id = person.kind === 'known' ? person.speaker.id : person.id;
    drafted.ids.push(id);
    if (named.affiliation) drafted.affiliations[id] = named.affiliation;
    if (person.kind === 'new') {
      const { differentFrom } = person;
      const fields = { name: named.name, differentFrom };
      drafted.created.push(newFile('speakers', id, fileText('speakers', fields)));
      const ids = speakers.map((speaker) => speaker.id);
      const near = named.isNew ? undefined : didYouMean(id, ids);
      drafted.notes.push(
        `${named.name} is a new speaker.${near ? ` ${near} Then delete the new file.` : ''}`,
      );
    }
  }
  return drafted;
}
