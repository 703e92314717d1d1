import { newDeck } from '#catalog/authoring/deck.ts';
import type { Kind } from '#catalog/authoring/draft.ts';
import { newEdition } from '#catalog/authoring/edition.ts';
import { newGuide } from '#catalog/authoring/guide.ts';
import { newSession } from '#catalog/authoring/session.ts';
import { newSlides } from '#catalog/authoring/slides.ts';
import { newSpeaker } from '#catalog/authoring/speaker.ts';
import { newTalk } from '#catalog/authoring/talk.ts';
import { newTopic } from '#catalog/authoring/topic.ts';

/** What `npm run new` can make, by the word that follows. */
export const kinds: Readonly<Record<string, Kind>> = {
  talk: newTalk,
  speaker: newSpeaker,
  topic: newTopic,
  guide: newGuide,
  deck: newDeck,
  session: newSession,
  edition: newEdition,
  slides: newSlides,
};
