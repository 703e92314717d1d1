import type { Client, Problem } from '#browser/analyzer/client.ts';
import { isWork } from '#browser/analyzer/session.ts';
import { emptyWork, meshConfigName, noChoices, type Work } from '#browser/analyzer/work.ts';
import { linkedText, linkedValue, linkTo } from '#browser/link.ts';

export type Shared =
  | { kind: 'link'; link: string; masked: number }
  | { kind: 'long'; size: number }
  | { kind: 'problem'; problem: Problem };

/** A link that holds the work, without its secrets. */
export async function shareLink(work: Work, client: Client): Promise<Shared> {
  const meshConfig = { name: meshConfigName, text: work.choices.meshConfig };
  const outcome = await client.ask({ kind: 'mask', files: [meshConfig, ...work.files] });
  if (outcome.kind !== 'answer') return { kind: 'problem', problem: outcome };
  const { files: masked, count } = outcome.value;
  const [mesh, ...files] = masked;
  const choices = { ...work.choices, meshConfig: mesh?.text ?? '' };
  const shared = await linkTo({ ...work, files, choices });
  return shared.kind === 'link' ? { ...shared, masked: count } : shared;
}

/**
 * The work that a link holds: packed, `#z=…`, or one text as it is, `#text=…`, as other pages of
 * the site link to the analyzer.
 *
 * @returns undefined where there is none, or none that can be read.
 */
export async function linkedWork(hash: string): Promise<Work | undefined> {
  const text = linkedText(hash, 'text');
  if (text !== undefined) return emptyWork(text);
  const work = await linkedValue(hash);
  return isWork(work) ? { ...work, choices: { ...noChoices, ...work.choices } } : undefined;
}
