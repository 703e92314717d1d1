import type { OrderedClient, Problem } from '#browser/analyzer/ordered-client.ts';
import { isWork } from '#browser/analyzer/session.ts';
import { emptyWork, meshConfigName, noChoices, type Work } from '#browser/analyzer/work.ts';
import { linkedText, linkProblem, linkTo, readLink } from '#browser/link.ts';

export type Shared =
  | { kind: 'link'; link: string; masked: number }
  | { kind: 'long'; size: number }
  | { kind: 'problem'; problem: Problem };

/** A link that holds the work, without its secrets. */
export async function shareLink(work: Work, client: OrderedClient): Promise<Shared> {
  const meshConfig = { name: meshConfigName, text: work.choices.meshConfig };
  const outcome = await client.ask({ kind: 'mask', files: [meshConfig, ...work.files] });
  if (outcome.kind !== 'answer') return { kind: 'problem', problem: outcome };
  const { files: masked, count } = outcome.value;
  const [mesh, ...files] = masked;
  const choices = { ...work.choices, meshConfig: mesh?.text ?? '' };
  const shared = await linkTo({ ...work, files, choices });
  return shared.kind === 'link' ? { ...shared, masked: count } : shared;
}

export type LinkedWork =
  | { kind: 'none' }
  | { kind: 'work'; work: Work }
  /** What is wrong with the link, and what to do. */
  | { kind: 'damaged'; problem: string };

/**
 * The work that a link holds: packed, `#z=…`, or one text as it is, `#text=…`, as other pages of
 * the site link to the analyzer.
 */
export async function linkedWork(hash: string): Promise<LinkedWork> {
  const text = linkedText(hash, 'text');
  if (text !== undefined) return { kind: 'work', work: emptyWork(text) };
  if (hash.startsWith('#text=')) return { kind: 'damaged', problem: linkProblem('cut', 'files') };
  const link = await readLink(hash);
  if (link.kind === 'none') return link;
  if (link.kind === 'damaged') return { kind: 'damaged', problem: linkProblem(link.how, 'files') };
  const { value } = link;
  if (!isWork(value)) return { kind: 'damaged', problem: linkProblem('foreign', 'files') };
  return { kind: 'work', work: { ...value, choices: { ...noChoices, ...value.choices } } };
}
