import { clean, parts } from '#catalog/authoring/answers.ts';
import { checked, newFile, refused, type Kind } from '#catalog/authoring/draft.ts';
import { fileText } from '#catalog/authoring/file-text.ts';
import { namedInTalks } from '#catalog/authoring/in-talks.ts';
import { namedSpeaker, whoIs } from '#catalog/authoring/who-is.ts';
import { slugOf } from '#catalog/slug.ts';

/** `npm run new speaker`: somebody for a talk that is there already. */
export const newSpeaker: Kind = {
  questions: [
    { flag: 'name', ask: 'Name', required: true },
    { flag: 'name-zh', ask: 'Name in Chinese characters' },
    { flag: 'also-known-as', ask: 'Other spellings in programmes and recordings' },
    { flag: 'talks', ask: 'Their talks (<edition>/<slug>)', required: true },
    { flag: 'id', ask: 'The name of the file, if not the name', flagOnly: true },
  ],
  draft(answers, material) {
    const named = namedSpeaker(clean(answers['name']) ?? '');
    const person = whoIs(named, material.items.speakers);
    if (person.kind !== 'new') {
      const { id, name } = person.speaker;
      return refused(
        `${name} is there: content/speakers/${id}.yaml. Say "+${named.name}" if this is somebody else.`,
      );
    }
    const id = slugOf(clean(answers['id']) ?? named.name);
    if (id === '') return refused('The name gives no name for the file: give --id.');
    const { changed, reasons } = namedInTalks(answers['talks'], 'speakers', id, material);
    if (reasons.length > 0) return refused(...reasons);
    const fields = {
      name: named.name,
      nameZh: clean(answers['name-zh']),
      alsoKnownAs: parts(answers['also-known-as']),
      differentFrom: person.differentFrom,
    };
    const created = [newFile('speakers', id, fileText('speakers', fields))];
    return checked({ kind: 'drafted', created, changed, notes: [] }, material);
  },
};
