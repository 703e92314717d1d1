import { clean, type Answers } from '#catalog/authoring/answers.ts';
import {
  checked,
  findItem,
  freeId,
  newFile,
  refused,
  type Kind,
  type Material,
} from '#catalog/authoring/draft.ts';
import { fileText } from '#catalog/authoring/file-text.ts';
import { didYouMean } from '#catalog/checking/nearest.ts';
import { channels } from '#catalog/session.ts';
import { slugOf } from '#catalog/slug.ts';

/** `npm run new session`: when a talk is held, or a slot without a talk. */
export const newSession: Kind = {
  questions: [
    { flag: 'edition', ask: 'Edition', required: true },
    { flag: 'talk', ask: 'Talk: the name of its file' },
    { flag: 'title', ask: 'What it is', when: ({ talk }) => !clean(talk) },
    { flag: 'start', ask: 'Start in UTC (2021-02-22T16:00:00Z)', required: true },
    { flag: 'minutes', ask: 'Minutes', suggest: lengthOfTalk },
    { flag: 'channel', ask: `Channel (${channels.join(', ')})`, suggest: () => 'main-stage' },
    { flag: 'id', ask: 'The name of the file, if not that of the talk', flagOnly: true },
  ],
  draft(answers, material) {
    const { items, files } = material;
    const edition = findItem(clean(answers['edition']) ?? '', items.editions, 'edition');
    if ('reason' in edition) return refused(edition.reason);
    const talk = talkSlug(answers);
    const inEdition = items.talks.filter((other) => other.edition === edition.id);
    if (talk && !inEdition.some(({ slug }) => slug === talk)) {
      const meant = didYouMean(
        talk,
        inEdition.map(({ slug }) => slug),
      );
      return refused(`"${talk}" is no talk of ${edition.id}.${meant ? ` ${meant}` : ''}`);
    }
    const title = clean(answers['title']);
    const wanted = slugOf(clean(answers['id']) ?? talk ?? title ?? '');
    if (wanted === '') return refused('Give --talk, or --title for a slot without a talk.');
    const taken = new Set(files.map(({ path }) => path));
    const path = (id: string) => newFile('sessions', `${edition.id}/${id}`, '').path;
    const slug =
      talk || clean(answers['id']) ? wanted : freeId(wanted, (id) => taken.has(path(id)));
    const fields = {
      talk,
      title,
      start: clean(answers['start']),
      end: endOf(answers['start'], clean(answers['minutes']) ?? lengthOfTalk(answers, material)),
      channel: clean(answers['channel']) ?? 'main-stage',
    };
    const created = [newFile('sessions', `${edition.id}/${slug}`, fileText('sessions', fields))];
    return checked({ kind: 'drafted', created, changed: [], notes: [] }, material);
  },
};

/** The end of a slot, in UTC; nothing where the start or the length cannot be read. */
export function endOf(start: string | undefined, minutes: string | undefined): string | undefined {
  const length = clean(minutes);
  if (!length || !/^\d+$/.test(length)) return undefined;
  const end = new Date(Date.parse(start ?? '') + Number(length) * 60_000);
  return Number.isNaN(end.valueOf()) ? undefined : end.toISOString().replace('.000Z', 'Z');
}

/** The talk's slug, also where the whole id was given. */
function talkSlug(answers: Answers): string | undefined {
  return clean(answers['talk'])?.split('/').at(-1);
}

function lengthOfTalk(answers: Answers, { items }: Material): string | undefined {
  const edition = findItem(clean(answers['edition']) ?? '', items.editions, 'edition');
  if ('reason' in edition) return undefined;
  const talk = items.talks.find(({ id }) => id === `${edition.id}/${talkSlug(answers)}`);
  return talk?.minutes?.toString();
}
