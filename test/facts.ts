import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/program.ts';

/** The researched facts that the content was written from: they are no part of the project. */
const folder = process.env['CHARTROOM_FACTS'] ?? join(root, '..', 'facts');

export const factsAreAtHand = existsSync(folder);

/** Why tests that count entries against the facts are skipped. */
export const withoutFacts = `not counted, as ${folder} is not there: CHARTROOM_FACTS names the folder of the facts`;

/** Ids of all entries of an edition, as `<edition>/<slug>`. */
export function factsOf(edition: string): string[] {
  const { sessions } = JSON.parse(readFileSync(join(folder, `${edition}.json`), 'utf8')) as {
    sessions: { id: string }[];
  };
  return sessions.map(({ id }) => `${edition}/${id}`);
}

type CommunityFacts = {
  releases: {
    version: string;
    releaseDate: string;
    eolDate: string | null;
    kubernetesVersions: string[] | null;
    patches: { version: string; date: string }[];
  }[];
  securityBulletins: {
    id: string;
    date: string;
    cves: string[];
    cvss: number | null;
    fixedVersions: string[];
  }[];
};

/** What is known of releases and security bulletins. */
export function communityFacts(): CommunityFacts {
  return JSON.parse(readFileSync(join(folder, 'community.json'), 'utf8')) as CommunityFacts;
}
