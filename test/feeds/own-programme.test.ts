import { expect, test } from 'vitest';
import { ownEvents } from '#feeds/own-programme.ts';
import { talkEvent } from '#feeds/programme-events.ts';
import { programmeTalk } from '#feeds/programme-talk.ts';
import { archive, publisher } from './archive.ts';

const talks = [...archive.talks.values()];
const events = ownEvents(
  talks.map((talk) => programmeTalk(talk, archive)),
  publisher.absolute('talks/'),
);

test('every talk with a known day is the event that the calendars of the site have', () => {
  const asPublished = talks.flatMap((talk) => {
    const event = talkEvent(talk, archive, publisher);
    if (!event) return [];
    const { uid, start, end, title, language, location, url } = event;
    return { uid, start, end, title, language, location, url };
  });
  expect(events.map(({ description: _, ...event }) => event)).toEqual(asPublished);
});

test('a Chinese title brings its English gloss along', () => {
  expect(events.find(({ language }) => language === 'zh')?.title).toMatch(
    /\p{Script=Han}.* \(.+\)$/u,
  );
});
