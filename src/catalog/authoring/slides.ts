import { clean, number, type Answers } from '#catalog/authoring/answers.ts';
import { checked, newFile, refused, type Kind, type Material } from '#catalog/authoring/draft.ts';
import { fileText } from '#catalog/authoring/file-text.ts';
import { namedInTalks } from '#catalog/authoring/in-talks.ts';
import { slugOf } from '#catalog/slug.ts';

/** `npm run new slides`: the deck of a talk that is there already. */
export const newSlides: Kind = {
  questions: [
    { flag: 'talk', ask: 'Talk (<edition>/<slug>)', required: true },
    { flag: 'url', ask: 'Address of the deck (https://…)', required: true },
    { flag: 'pages', ask: 'Pages' },
    { flag: 'source', ask: 'Where it is linked', required: true, suggest: pageOfTalk },
    { flag: 'title', ask: 'Title, if not that of the talk', flagOnly: true },
    { flag: 'id', ask: 'The name of the file, if not that of the talk', flagOnly: true },
  ],
  draft(answers, material) {
    const [edition = '', talk = ''] = (clean(answers['talk']) ?? '').split('/');
    const slug = slugOf(clean(answers['id']) ?? talk);
    const { changed, reasons } = namedInTalks(answers['talk'], 'slides', slug, material);
    if (reasons.length > 0) return refused(...reasons);
    const fields = {
      title: clean(answers['title']),
      url: clean(answers['url']),
      pages: number(answers['pages']),
      source: clean(answers['source']) ?? pageOfTalk(answers, material),
    };
    const created = [newFile('slides', `${edition}/${slug}`, fileText('slides', fields))];
    return checked({ kind: 'drafted', created, changed, notes: [] }, material);
  },
};

function pageOfTalk(answers: Answers, { items }: Material): string | undefined {
  return items.talks.find(({ id }) => id === clean(answers['talk']))?.page;
}
