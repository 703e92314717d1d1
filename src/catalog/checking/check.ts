import type { Items } from '#catalog/catalog.ts';
import { readContent, type Rule } from '#catalog/checking/content.ts';
import { inFileOrder, type Problem, type SourceFile } from '#catalog/checking/problem.ts';
import { itemsOf } from '#catalog/checking/read.ts';
import { bodies } from '#catalog/checking/rules/bodies.ts';
import { bodyLinks } from '#catalog/checking/rules/body-links.ts';
import { emptyLists, rankedLists, talkOrTitle } from '#catalog/checking/rules/contents.ts';
import { sameSlot, sameTitle, sameVideo } from '#catalog/checking/rules/duplicates.ts';
import { deckSlide, deckSlides } from '#catalog/checking/rules/decks.ts';
import { editionDays, timeZones, toldGaps } from '#catalog/checking/rules/editions.ts';
import { guideExercises } from '#catalog/checking/rules/exercises.ts';
import { explainedCodes, guideCodes } from '#catalog/checking/rules/explained.ts';
import { guideFences } from '#catalog/checking/rules/guide-fences.ts';
import { guideSections, guideText } from '#catalog/checking/rules/guides.ts';
import {
  danglingReferences,
  repeatedReferences,
  unknownEditions,
} from '#catalog/checking/rules/links.ts';
import { messageCodes, messageFields, messageSections } from '#catalog/checking/rules/messages.ts';
import { affectedRanges, bulletinNames, fixedVersions } from '#catalog/checking/rules/bulletins.ts';
import { formerIds } from '#catalog/checking/rules/renames.ts';
import { patchOrder, releaseOrder } from '#catalog/checking/rules/releases.ts';
import { roadmapEvents } from '#catalog/checking/rules/roadmap.ts';
import { speakerSpelledTwice } from '#catalog/checking/rules/speakers.ts';
import { glosses, strangersAffiliations, titleOrSubject } from '#catalog/checking/rules/talks.ts';
import {
  overlappingSessions,
  reversedSessions,
  sessionsOutsideEdition,
  unequalMinutes,
} from '#catalog/checking/rules/times.ts';
import { repeatedAliases, sharedAliases } from '#catalog/checking/rules/topics.ts';
import { unusedItems } from '#catalog/checking/rules/unused.ts';
import { unwrittenText } from '#catalog/checking/rules/unwritten.ts';

/** Each looks at all files together; what one file can get wrong by itself, `readContent` tells. */
const rules: readonly Rule[] = [
  danglingReferences,
  unknownEditions,
  repeatedReferences,
  sameTitle,
  sameVideo,
  sameSlot,
  reversedSessions,
  sessionsOutsideEdition,
  overlappingSessions,
  unequalMinutes,
  editionDays,
  timeZones,
  toldGaps,
  formerIds,
  speakerSpelledTwice,
  unusedItems,
  sharedAliases,
  repeatedAliases,
  titleOrSubject,
  strangersAffiliations,
  glosses,
  talkOrTitle,
  emptyLists,
  rankedLists,
  bodies,
  bodyLinks,
  messageCodes,
  messageFields,
  messageSections,
  explainedCodes,
  guideSections,
  guideText,
  guideFences,
  guideExercises,
  deckSlides,
  deckSlide,
  guideCodes,
  unwrittenText,
  releaseOrder,
  patchOrder,
  bulletinNames,
  affectedRanges,
  fixedVersions,
  roadmapEvents,
];

/** Everything that is wrong in the content, all at once, in the order of the files. */
export function checkContent(files: readonly SourceFile[]): Problem[] {
  return readChecked(files).problems;
}

/** The same with the items, for a build that would read everything a second time. */
export function readChecked(files: readonly SourceFile[]): { items: Items; problems: Problem[] } {
  const { content, problems } = readContent(files);
  const found = rules.flatMap((rule) => rule(content));
  return { items: itemsOf(content), problems: inFileOrder([...problems, ...found]) };
}
