import { didYouMean } from '#catalog/checking/nearest.ts';
import { collectionNames, collections, type CollectionName } from '#catalog/collections.ts';
import { slugOf } from '#catalog/slug.ts';

/** Which item a file holds, by where it lies. */
export type ItemPath = {
  collection: CollectionName;
  /** `<slug>`, or `<edition>/<slug>` where the collection has a folder for each edition. */
  id: string;
  slug: string;
  edition?: string;
};

export type PathReading =
  | { kind: 'item'; item: ItemPath }
  /** `item` is what the file most likely holds. */
  | { kind: 'misplaced'; message: string; fix: string; item?: ItemPath }
  /** A file that is no content: a licence. */
  | { kind: 'ignored' };

/** What a collection's items are called. */
export const nouns: Readonly<Record<CollectionName, string>> = {
  editions: 'edition',
  sessions: 'session',
  talks: 'talk',
  speakers: 'speaker',
  slides: 'deck',
  decks: 'deck of our own',
  topics: 'topic',
  guides: 'guide',
  lists: 'list',
  messages: 'message',
  releases: 'release',
  bulletins: 'bulletin',
  roadmap: 'focus area',
};

/** The file of an item: `content/talks/istiocon-2021/airbnb-on-istio.md`. */
export function itemFile(collection: CollectionName, id: string): string {
  return `content/${collection}/${id}.${collections[collection].extension}`;
}

/** Reads `content/talks/istiocon-2021/airbnb-on-istio.md`. */
export function readItemPath(path: string): PathReading {
  const [, folder = '', ...rest] = path.split('/');
  if (rest.length === 0 && /^(LICENSE|README)(\.[a-z]+)?$/.test(folder)) return { kind: 'ignored' };
  const collection = collectionNames.find((name) => name === folder);
  if (!collection || rest.length === 0) return outside(folder, rest.length === 0);

  const { byEdition, extension, naming } = collections[collection];
  const noun = nouns[collection];
  const name = rest.at(-1) ?? '';
  const stem = name.replace(/(?<=.)\.[^.]*$/, '');
  const slug = nameOf(stem, naming);
  const folders = rest.slice(0, -1);
  const edition = byEdition ? slugOf(folders[0] ?? '') : undefined;
  const id = edition ? `${edition}/${slug}` : slug;
  if (path === itemFile(collection, id) && edition !== '') {
    return { kind: 'item', item: { collection, id, slug, ...(edition ? { edition } : {}) } };
  }

  const target = edition === '' ? `<edition>/${slug}` : id;
  const fix = `Move it to ${itemFile(collection, slug === '' ? `${target}name` : target)}.`;
  const known = edition !== '' && slug !== '';
  const guess = known ? { item: { collection, id, slug, ...(edition ? { edition } : {}) } } : {};
  if (!name.endsWith(`.${extension}`)) {
    const message = `"${name}" is no .${extension} file, as each ${noun} is.`;
    if (/\.(md|mdx|markdown|txt|ya?ml)$/i.test(name)) {
      return { kind: 'misplaced', message, fix, ...guess };
    }
    const elsewhere = 'Put it on the web, and give its address in a field.';
    return { kind: 'misplaced', message, fix: elsewhere };
  }
  if (folders.length !== (byEdition ? 1 : 0)) {
    const place = byEdition ? 'the folder of its edition' : `content/${collection}/ itself`;
    return { kind: 'misplaced', message: `A ${noun} lies in ${place}.`, fix, ...guess };
  }
  const wrong = stem === slug ? folders[0] : name;
  const message = `"${wrong}" is ${forms[naming]}.`;
  return { kind: 'misplaced', message, fix, ...guess };
}

type Naming = (typeof collections)[CollectionName]['naming'];

const forms: Readonly<Record<Naming, string>> = {
  code: 'no code: capitals and four digits, as in IST0101',
  release: 'no minor release: two numbers, as in 1.20',
  slug: 'no slug: lower-case letters, digits and single hyphens',
};

/** The name that a file should have, from the one it has. */
function nameOf(stem: string, naming: Naming): string {
  if (naming === 'code') return slugOf(stem).toUpperCase();
  if (naming === 'release') return /(?:^|\D)([01][.-]\d+)/.exec(stem)?.[1]?.replace('-', '.') ?? '';
  return slugOf(stem);
}

function outside(name: string, isFile: boolean): PathReading {
  const all = `Collections are ${collectionNames.join(', ')}.`;
  if (isFile) {
    return {
      kind: 'misplaced',
      message: 'This file lies in no collection.',
      fix: `Move it to its folder. ${all}`,
    };
  }
  const meant = didYouMean(name, collectionNames);
  return {
    kind: 'misplaced',
    message: `content/${name}/ is no collection.`,
    fix: meant ? `${meant} ${all}` : all,
  };
}
