import { withoutCode } from '#catalog/checking/markdown.ts';
import { fencesOf, readMeta } from '#catalog/guide-fences.ts';
import type { Guide } from '#catalog/guide.ts';
import type { MessagePage } from '#catalog/message-page.ts';
import type { TopicWeights } from '#catalog/explaining/weights.ts';

/** How a guide explains a code. */
export type ExplainingGuide = {
  guide: string;
  /** The manifest in it that shows the finding. */
  manifest?: string | undefined;
  /** The headings of the sections that name the code. */
  sections: string[];
  /** Topics of both, in the order of the code's. */
  topics: string[];
};

/** What a guide says of a code counts for more than the topics that the two share. */
const ofManifest = 4;
const ofSection = 2;

/** The guides that name a code, the one that explains it best first; of equals in reading order. */
export function guidesOn(
  { id: code, topics }: Pick<MessagePage, 'id' | 'topics'>,
  guides: readonly Guide[],
  weights: TopicWeights,
): ExplainingGuide[] {
  const naming = guides.filter(({ codes }) => codes.includes(code));
  return naming
    .map((guide) => {
      const manifest = manifestWith(code, guide);
      const sections = sectionsNaming(code, guide);
      const shared = topics.filter((topic) => guide.topics.includes(topic));
      const said = {
        guide: guide.id,
        ...(manifest === undefined ? {} : { manifest }),
        sections,
        topics: shared,
      };
      const words =
        (manifest === undefined ? 0 : ofManifest) + ofSection * Math.min(2, sections.length);
      // The more guides name a code, the more they do so in passing.
      const weight = words / Math.sqrt(naming.length) + weights.of(shared, guide.topics);
      return { said, weight };
    })
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ said }) => said);
}

function manifestWith(code: string, { body }: Guide): string | undefined {
  for (const { meta } of fencesOf(body)) {
    const reading = readMeta(meta);
    if (reading.kind === 'meta' && reading.meta.findings.includes(code)) return reading.meta.file;
  }
  return undefined;
}

function sectionsNaming(code: string, { body }: Guide): string[] {
  const [, ...parts] = withoutCode(body).split(/^## /m);
  return parts
    .filter((part) => part.includes(code))
    .map((part) => (part.split('\n', 1)[0] ?? '').trim());
}
