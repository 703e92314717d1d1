import { forgetLink, linkedText, linkedValue } from '#browser/link.ts';
import { keptInTab, type SessionName } from '#browser/session.ts';

/** What stands in the fields of a tool, by their names. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>;

export type TextsToStart<Name extends string> = {
  /** Of each field when nothing is asked for. */
  empty: Texts<Name>;
  /** By its id, as addresses name it: `#sample=ID`. */
  sample: (id: string) => Partial<Texts<Name>> | undefined;
};

/** What the page's address asks for: a text that it holds, or a sample. It is asked for once. */
export async function linkedTexts<Name extends string>(
  { empty, sample }: TextsToStart<Name>,
  hash: string,
): Promise<Texts<Name> | undefined> {
  const id = linkedText(hash, 'sample');
  const found = id === undefined ? await linkedValue(hash) : sample(id);
  forgetLink();
  return completed(found, empty);
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
