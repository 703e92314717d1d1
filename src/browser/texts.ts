import { forgetLink, linkedText, linkProblem, readLink } from '#browser/link.ts';
import { keptInTab, type SessionName } from '#browser/session.ts';

/** What stands in the fields of a tool, by their names. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>;

export type TextsToStart<Name extends string> = {
  /** Of each field when nothing is asked for. */
  empty: Texts<Name>;
  /** By its id, as addresses name it: `#sample=ID`. */
  sample: (id: string) => Partial<Texts<Name>> | undefined;
};

export type LinkedTexts<Name extends string> =
  | { kind: 'none' }
  | { kind: 'texts'; texts: Texts<Name> }
  /** What is wrong with the link, and what to do. */
  | { kind: 'damaged'; problem: string };

/** What the page's address asks for: a text that it holds, or a sample. It is asked for once. */
export async function linkedTexts<Name extends string>(
  { empty, sample }: TextsToStart<Name>,
  hash: string,
): Promise<LinkedTexts<Name>> {
  const id = linkedText(hash, 'sample');
  const link =
    id === undefined ? await readLink(hash) : ({ kind: 'value', value: sample(id) } as const);
  forgetLink();
  if (link.kind === 'none') return link;
  if (link.kind === 'damaged') return { kind: 'damaged', problem: linkProblem(link.how, 'text') };
  const texts = completed(link.value, empty);
  return texts
    ? { kind: 'texts', texts }
    : { kind: 'damaged', problem: linkProblem('foreign', 'text') };
}

/** What the tab held before it was loaded anew. */
export function keptTexts<Name extends string>(
  name: SessionName,
  empty: Texts<Name>,
): Texts<Name> | undefined {
  return completed(keptInTab(name), empty);
}

/** Links and what is kept may come from another version of the page, or from anybody. */
function completed<Name extends string>(
  found: unknown,
  empty: Texts<Name>,
): Texts<Name> | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const given = Object.entries(found).filter(
    ([name, value]) => Object.hasOwn(empty, name) && typeof value === 'string',
  );
  return given.length === 0 ? undefined : { ...empty, ...Object.fromEntries(given) };
}
