import { describe, expect, test } from 'vitest';
import { catalogOf } from '#catalog/catalog.ts';
import { readItems } from '#catalog/checking/read.ts';
import { fencesOf, readMeta } from '#catalog/guide-fences.ts';
import { manifestsOf } from '#catalog/guide-manifests.ts';
import { readContentFiles } from '../../scripts/content-files.ts';

const { items } = readItems(await readContentFiles());
const guides = [...catalogOf(items).guides.values()];

describe.for(guides)('The guide "$id"', ({ body, sources, releases, description }) => {
  test('shows manifests that the analyzer finds nothing wrong with, but for what they declare.', async () => {
    const manifests = await manifestsOf(body);
    const said = manifests.map(({ file, findings }) => ({
      file,
      codes: [...new Set(findings.map(({ code }) => code))].toSorted(),
    }));
    const declared = manifests.map(({ file, meta }) => ({
      file,
      codes: meta.findings.toSorted(),
    }));
    expect(said).toEqual(declared);
  });

  test('gives each task with a broken manifest a solution that is free of findings.', async () => {
    const manifests = new Map((await manifestsOf(body)).map((one) => [one.file, one]));
    const tasks = [...body.matchAll(/<Repair\b[^]*?<\/Repair>/g)].map(([text]) =>
      fencesOf(text).flatMap(({ meta }) => {
        const reading = readMeta(meta);
        return reading.kind === 'meta' ? [reading.meta] : [];
      }),
    );
    for (const [broken, solution, ...more] of tasks) {
      expect(more).toEqual([]);
      expect(broken?.findings.length).toBeGreaterThan(0);
      expect(solution?.folded).toBe(true);
      expect(manifests.get(solution?.file ?? '')?.findings).toEqual([]);
    }
  });

  test('names releases in order, and sources of the project.', () => {
    const minor = (release: string) => Number(release.split('.')[1]);
    expect(minor(releases.from)).toBeLessThanOrEqual(minor(releases.to));
    expect(sources.some(({ url }) => url.startsWith('https://istio.io/'))).toBe(true);
    expect(description.length).toBeLessThanOrEqual(200);
  });
});

test('Each guide has a title of its own.', () => {
  const titles = guides.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
});
