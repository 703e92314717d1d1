import { maskSecrets } from '#analyzer/masking.ts';
import { isWork } from '#browser/analyzer/session.ts';
import { emptyWork, noChoices, type Work } from '#browser/analyzer/work.ts';
import { linkedText, linkedValue, linkTo } from '#browser/link.ts';

export type Shared =
  { kind: 'link'; link: string; masked: number } | { kind: 'long'; size: number };

/** A link that holds the work, without its secrets. */
export async function shareLink(work: Work): Promise<Shared> {
  let masked = 0;
  const hide = (text: string) => {
    const result = maskSecrets(text);
    masked += result.count;
    return result.text;
  };
  const files = work.files.map(({ name, text }) => ({ name, text: hide(text) }));
  const choices = { ...work.choices, meshConfig: hide(work.choices.meshConfig) };
  const shared = await linkTo({ ...work, files, choices });
  return shared.kind === 'link' ? { ...shared, masked } : shared;
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
