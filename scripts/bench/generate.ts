import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { random, type Random } from './random.ts';
import { companies, familyNames, givenNames, sentences, titles, topics } from './vocabulary.ts';

export type GeneratedFile = {
  /** Below the content folder: `talks/meshcon-2015/three-lessons-0.md`. */
  path: string;
  text: string;
};

const editionCount = 12;
const speakerCount = 3_000;
const topicIds = Object.keys(topics);

/** An archive of talks that reads like a real one. The same number gives the same files. */
export function generateArchive(talkCount: number): GeneratedFile[] {
  const chance = random(talkCount);
  const editions = Array.from({ length: editionCount }, (_, index) => `meshcon-${2015 + index}`);
  const talks = Array.from({ length: talkCount }, (_, index) => {
    const edition = editions[index % editionCount] ?? '';
    return talkFiles(edition, index, Math.floor(index / editionCount), chance);
  });
  return [
    ...editions.map(editionFile),
    ...topicIds.map((id, index) => topicFile(id, index, chance)),
    ...Array.from({ length: Math.min(speakerCount, talkCount) }, (_, index) => speakerFile(index)),
    ...talks.flat(),
  ];
}

export async function writeFiles(files: readonly GeneratedFile[], folder: string): Promise<void> {
  for (const directory of new Set(files.map(({ path }) => dirname(path)))) {
    await mkdir(join(folder, directory), { recursive: true });
  }
  for (const { path, text } of files) await writeFile(join(folder, path), text);
}

function editionFile(id: string): GeneratedFile {
  const year = id.slice(-4);
  const text = `name: MeshCon ${year}
start: ${year}-03-01
end: ${year}-03-31
mode: virtual
timeZones: { en: UTC }
complete: true
sources: [https://example.com/${id}/]
`;
  return { path: `editions/${id}.yaml`, text };
}

function topicFile(id: string, index: number, chance: Random): GeneratedFile {
  const title = id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const related = topicIds[(index + 1) % topicIds.length] ?? '';
  const text = `---
title: ${title}
aliases: [${title} in practice]
related: [${related}]
sources:
  - title: ${title}
    url: https://istio.example/${id}
---

${paragraph([id, related], chance, 5)}
`;
  return { path: `topics/${id}.md`, text };
}

function speakerFile(index: number): GeneratedFile {
  return { path: `speakers/${speakerId(index)}.yaml`, text: `name: ${speakerName(index)}\n` };
}

function talkFiles(edition: string, index: number, place: number, chance: Random): GeneratedFile[] {
  const own = chance.some(topicIds, 2 + chance.below(2));
  const title = fill(chance.one(titles), own, chance).replace(/^./, (letter) =>
    letter.toUpperCase(),
  );
  const slug = `${title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/-$/, '')}-${place}`;
  const speakers = new Set([
    index % speakerCount,
    ...(chance.below(3) === 0 ? [chance.below(speakerCount)] : []),
  ]);
  const names = [...speakers].map(speakerId);
  const session = sessionFile(edition, slug, place);
  const hasSlides = chance.below(3) !== 0;
  const text = `---
title: "${title} (${index})"
speakers: [${names.join(', ')}]
affiliations:
${names.map((name) => `  ${name}: ${chance.one(companies)}\n`).join('')}language: en
format: ${chance.one(['talk', 'talk', 'talk', 'lightning', 'workshop', 'keynote'])}
minutes: 25
topics: [${own.join(', ')}]
companies: [${chance.one(companies)}]
video: https://www.youtube.com/watch?v=${String(index).padStart(11, 'v')}
${hasSlides ? `slides: [${slug}]\n` : ''}sources: [https://example.com/${edition}/${slug}/]
---

${paragraph(own, chance, 6)}
`;
  return [
    { path: `talks/${edition}/${slug}.md`, text },
    ...(session ? [session] : []),
    ...(hasSlides ? [slidesFile(edition, slug)] : []),
  ];
}

function slidesFile(edition: string, slug: string): GeneratedFile {
  const address = `https://example.com/${edition}/${slug}`;
  const text = `url: ${address}.pdf\nsource: ${address}/\n`;
  return { path: `slides/${edition}/${slug}.yaml`, text };
}

/** A stage of 31 days with 18 slots each; who comes later has no known slot. */
function sessionFile(edition: string, slug: string, place: number): GeneratedFile | undefined {
  const slots = 18;
  const day = Math.floor(place / slots) + 1;
  if (day > 31) return undefined;
  const moment = (minutes: number) =>
    new Date(Date.UTC(Number(edition.slice(-4)), 2, day, 8, (place % slots) * 30 + minutes))
      .toISOString()
      .replace('.000Z', 'Z');
  const text = `talk: ${slug}\nstart: ${moment(0)}\nend: ${moment(25)}\nchannel: main-stage\n`;
  return { path: `sessions/${edition}/${slug}.yaml`, text };
}

function paragraph(own: readonly string[], chance: Random, count: number): string {
  return chance
    .some(sentences, count)
    .map((sentence) => fill(sentence, own, chance))
    .join(' ');
}

function fill(text: string, own: readonly string[], chance: Random): string {
  const [first = [], second = first] = own.map((id) => topics[id] ?? []);
  return text
    .replaceAll('{thing}', () => chance.one(first))
    .replaceAll('{other}', () => chance.one(second))
    .replaceAll('{company}', () => chance.one(companies))
    .replaceAll('{number}', () => String(3 + chance.below(97)));
}

function speakerName(index: number): string {
  const given = givenNames[index % givenNames.length] ?? '';
  const family = familyNames[Math.floor(index / givenNames.length) % familyNames.length] ?? '';
  return `${given} ${family}`;
}

function speakerId(index: number): string {
  return speakerName(index).toLowerCase().replace(' ', '-');
}
