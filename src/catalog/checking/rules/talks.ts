import { problemIn, type Rule } from '#catalog/checking/content.ts';
import { nearest } from '#catalog/checking/nearest.ts';
import { holdsChinese } from '#catalog/chinese.ts';

/** A talk has the title that was announced, or a subject where no source gives one. */
export const titleOrSubject: Rule = ({ entries }) =>
  [...entries.talks.values()].flatMap((talk) => {
    const { title, subject } = talk.fields;
    if (title !== undefined && subject !== undefined) {
      return problemIn(
        talk,
        ['subject'],
        'there is a title as well.',
        'Keep the title as announced; a subject stands for a title that nobody knows.',
        'key',
      );
    }
    const doubtful = talk.doubtful.has('title') || talk.doubtful.has('subject');
    if (title !== undefined || subject !== undefined || doubtful) return [];
    return problemIn(
      talk,
      [],
      'title: is missing.',
      'Add the title as announced; if no source gives it, add "subject": what the talk was about.',
    );
  });

/** An employer is that of a speaker of the talk. */
export const strangersAffiliations: Rule = ({ entries }) =>
  [...entries.talks.values()].flatMap((talk) => {
    if (talk.doubtful.has('speakers')) return [];
    const speakers = talk.fields.speakers ?? [];
    return Object.keys(talk.fields.affiliations ?? {}).flatMap((id) => {
      if (speakers.includes(id)) return [];
      const meant = nearest(id, speakers);
      // The slip is among the speakers then, where it is told.
      if (meant !== undefined && entries.speakers.has(id) && !entries.speakers.has(meant))
        return [];
      return problemIn(
        talk,
        ['affiliations', id],
        'is no speaker of this talk.',
        meant ? `Did you mean "${meant}"?` : `Add "${id}" to the speakers, or remove the line.`,
        'key',
      );
    });
  });

/** An English gloss belongs to a Chinese title, a Chinese title to an English one. */
export const glosses: Rule = ({ entries }) =>
  [...entries.talks.values()].flatMap((talk) => {
    const { title, titleEn, titleZh } = talk.fields;
    const chinese = title !== undefined && holdsChinese(title);
    return [
      ...(titleEn !== undefined && title !== undefined && !chinese
        ? [
            problemIn(
              talk,
              ['titleEn'],
              'the title is in English already.',
              'Remove it; it explains a title announced in Chinese.',
              'key',
            ),
          ]
        : []),
      ...(titleZh !== undefined && (chinese || !holdsChinese(titleZh))
        ? [
            problemIn(
              talk,
              ['titleZh'],
              chinese ? 'the title is in Chinese already.' : `"${titleZh}" is not in Chinese.`,
              'Remove it; it is the Chinese title of a talk whose English title leads.',
              'key',
            ),
          ]
        : []),
    ];
  });
