/**
 * The words of a query: `"Zhihu‘s mesh"` → `zhihu`, `mesh`.
 * Chinese is written without spaces, so a run of its characters gives each pair of neighbours:
 * 服务网格 → 服务, 务网, 网格. Two texts that share a word then share its pairs.
 * A number with its dots is one word, so that 1.29 has nothing in common with 1.12.9.
 */
export function wordsOf(text: string): string[] {
  return rawWords(fold(text)).flatMap((word) => (isHan(word) ? pairs(word) : [singular(word)]));
}

/**
 * The words that a text is found by: those of a query and, where parts make up a compound, the
 * whole: `Multi-Cluster` → `multi`, `cluster`, `multicluster`; `WebAssembly` → also `web`,
 * `assembly`.
 */
export function indexWordsOf(text: string): string[] {
  const compounds = text.match(/[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)+/gu) ?? [];
  const camels = text.match(/\p{Lu}?\p{Ll}+(?:\p{Lu}\p{Ll}+)+/gu) ?? [];
  return [
    ...new Set([
      ...wordsOf(text),
      ...compounds.flatMap((compound) => wordsOf(compound.replace(/[-/]|\.(?!\d)|(?<!\d)\./g, ''))),
      ...camels.flatMap((camel) => wordsOf(camel.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))),
    ]),
  ];
}

/** The words as they are written, but for case and accents; Chinese left out. */
export function plainWordsOf(text: string): string[] {
  return rawWords(fold(text)).filter((word) => !isHan(word));
}

/** The Chinese of a text as pairs with spaces between, for an index that splits at spaces. */
export function hanPairs(text: string): string {
  return rawWords(fold(text)).filter(isHan).flatMap(pairs).join(' ');
}

/** A query with its Chinese in the form of `hanPairs`, everything else as it was. */
export function spaceHan(query: string): string {
  return query
    .normalize('NFKC')
    .replace(/\p{Script=Han}+/gu, (run) => ` ${pairs(run).join(' ')} `)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Versions as Istio's pages write them: `v1.29` → `1.29`. */
export function withoutV(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])v(?=\d+\.\d)/giu, '');
}

/**
 * Text as search compares it: lower case, no accents, one kind of apostrophe, full-width as usual,
 * `v1.29` as `1.29`.
 */
function fold(text: string): string {
  return withoutV(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[‘’ʼ`´]/g, "'")
      .toLowerCase(),
  );
}

function rawWords(folded: string): string[] {
  return (
    folded
      .replace(/'s\b/g, '')
      .replace(/'/g, '')
      .match(
        /\p{Script=Han}+|(?<![\p{L}\p{N}])\d+(?:\.\d+)+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu,
      ) ?? []
  );
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

function pairs(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** Plurals alone: full stemming is left to the full-text index. */
function singular(word: string): string {
  if (/[^aeo]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[aeiouy].*[^siu]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}
