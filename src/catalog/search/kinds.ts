// Apart from `entry.ts`, so that a page that searches does not load the schemas.

/** Kinds of pages that search knows, in the order in which equal answers stand. */
export const kinds = [
  'tool',
  'topic',
  'guide',
  'talk',
  'deck',
  'speaker',
  'edition',
  'check',
  'release',
  'bulletin',
] as const;
export type Kind = (typeof kinds)[number];

export const kindNames: Readonly<Record<Kind, string>> = {
  tool: 'Tool',
  topic: 'Topic',
  guide: 'Guide',
  talk: 'Talk',
  deck: 'Deck',
  speaker: 'Speaker',
  edition: 'Edition',
  check: 'Check',
  release: 'Release',
  bulletin: 'Bulletin',
};

export const filterNames = ['kind', 'topic', 'edition', 'language', 'format', 'speaker'] as const;
export type FilterName = (typeof filterNames)[number];

/** The folder of a kind's pages, for the name of a filter's value: `topic` `wasm` → `topics/wasm/`. */
export function pathOfValue(filter: FilterName, value: string): string | undefined {
  return filter === 'topic' || filter === 'edition' || filter === 'speaker'
    ? `${filter}s/${value}/`
    : undefined;
}
