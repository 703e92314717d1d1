import { describe, expect, test } from 'vitest';
import { readItems } from '#catalog/checking/read.ts';
import { readContentFiles } from '../../scripts/content-files.ts';
import { communityFacts, factsAreAtHand, withoutFacts } from '../facts.ts';

const { releases, bulletins, roadmap } = readItems(await readContentFiles('content')).items;

if (!factsAreAtHand) console.warn(`Releases and bulletins: ${withoutFacts}.`);

describe.runIf(factsAreAtHand)('the record holds what the facts hold', () => {
  const facts = factsAreAtHand ? communityFacts() : { releases: [], securityBulletins: [] };

  test('all 40 releases with their days, patches and versions of Kubernetes', () => {
    expect(facts.releases).toHaveLength(40);
    const known = new Map(releases.map((release) => [release.id, release]));
    for (const { version, releaseDate, eolDate, patches, kubernetesVersions } of facts.releases) {
      const release = known.get(version);
      expect(release?.released, version).toBe(releaseDate);
      expect(release?.support?.ends ?? null, version).toBe(eolDate);
      expect(release?.kubernetes?.versions ?? null, version).toEqual(kubernetesVersions);
      expect(release?.patches?.map((one) => `${one.version} ${one.date}`) ?? [], version).toEqual(
        patches.map((one) => `${one.version} ${one.date}`),
      );
    }
    expect(releases).toHaveLength(40);
  });

  test('all 56 bulletins with their CVEs, scores and the versions that fix them', () => {
    expect(facts.securityBulletins).toHaveLength(56);
    const known = new Map(bulletins.map((bulletin) => [bulletin.id.toUpperCase(), bulletin]));
    for (const { id, date, cves, cvss, fixedVersions } of facts.securityBulletins) {
      const bulletin = known.get(id);
      expect(bulletin?.date, id).toBe(date);
      expect(bulletin?.cves ?? [], id).toEqual(cves);
      expect(bulletin?.cvss?.score ?? null, id).toBe(cvss);
      expect(bulletin?.fixed ?? [], id).toEqual(fixedVersions);
    }
    expect(bulletins).toHaveLength(56);
  });
});

test('each change of a release says what to look for, and each focus area what became of it', () => {
  expect(releases.flatMap(({ changes = [] }) => changes).length).toBeGreaterThanOrEqual(50);
  expect(roadmap.length).toBeGreaterThan(20);
  const silent = roadmap.filter(({ outcome, events }) => outcome === 'done' && !events);
  expect(silent).toEqual([]);
});
