import { problemIn, type Content, type Entry, type Rule } from '#catalog/checking/content.ts';
import type { FieldPath } from '#catalog/checking/problem.ts';

/**
 * No two files hold one talk. A talk that was held twice is told apart by its session or its
 * recording.
 */
export const sameTitle: Rule = (content) => {
  const slots = slotsByTalk(content);
  const first = new Map<string, Entry<'talks'>>();
  return [...content.entries.talks.values()].flatMap((talk) => {
    const field = talk.fields.title === undefined ? 'subject' : 'title';
    const title = talk.fields[field];
    if (title === undefined) return [];
    const key = `${talk.edition} ${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, talk);
      return [];
    }
    const slotsDiffer = slots.has(talk.id) && slots.has(other.id);
    const { video } = talk.fields;
    const videosDiffer = video && other.fields.video && video !== other.fields.video;
    if (slotsDiffer || videosDiffer) return [];
    return problemIn(
      talk,
      [field],
      `${other.path} has this ${field} too.`,
      'Keep one file; if the talk was held twice, give each its session or its video.',
    );
  });
};

/** A recording belongs to one talk. */
export const sameVideo: Rule = ({ entries }) => {
  const first = new Map<string, Entry<'talks'>>();
  return [...entries.talks.values()].flatMap((talk) =>
    videosOf(talk).flatMap(([field, video]) => {
      const other = first.get(video);
      first.set(video, other ?? talk);
      if (!other) return [];
      const where = other === talk ? 'This file' : other.path;
      return problemIn(
        talk,
        field,
        `${where} has this recording too.`,
        'Keep it where it belongs, and leave it out here.',
      );
    }),
  );
};

/** A talk has one slot of the programme. */
export const sameSlot: Rule = ({ entries }) => {
  const first = new Map<string, Entry<'sessions'>>();
  return [...entries.sessions.values()].flatMap((session) => {
    const { talk } = session.fields;
    if (talk === undefined) return [];
    const key = `${session.edition}/${talk}`;
    const other = first.get(key);
    first.set(key, other ?? session);
    if (!other) return [];
    return problemIn(
      session,
      ['talk'],
      `${other.path} is the session of "${talk}" already.`,
      'Name another talk, or delete one of the two.',
    );
  });
};

function videosOf({ fields }: Entry<'talks'>): [FieldPath, string][] {
  return [
    ...(fields.video ? [[['video'], fields.video] as [FieldPath, string]] : []),
    ...(fields.otherVideos ?? []).map(({ url }, index): [FieldPath, string] => [
      ['otherVideos', index, 'url'],
      url,
    ]),
  ];
}

function slotsByTalk({ entries }: Content): Set<string> {
  return new Set(
    [...entries.sessions.values()].flatMap(({ edition, fields }) =>
      fields.talk ? [`${edition}/${fields.talk}`] : [],
    ),
  );
}
