import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/program.ts';

/** The researched facts that the content was written from, where they lie beside the project. */
const folder = process.env['CHARTROOM_FACTS'] ?? join(root, '..', 'shared', 'facts');

export const factsAreAtHand = existsSync(folder);

/** Ids of all entries of an edition, as `<edition>/<slug>`. */
export function factsOf(edition: string): string[] {
  const { sessions } = JSON.parse(readFileSync(join(folder, `${edition}.json`), 'utf8')) as {
    sessions: { id: string }[];
  };
  return sessions.map(({ id }) => `${edition}/${id}`);
}
