/** What a body of Markdown holds beside words, with the offset where each begins. */
export type Link = {
  /** As it is written: an address, or a path. */
  target: string;
  index: number;
};

const block = /^[ \t]*(`{3,}|~{3,})[^\n]*\n(?:[^]*?^[ \t]*\1[`~]*[ \t]*\r?$|[^]*)/gm;

/** Blanks in place of each block of code, so that what follows keeps its offset. */
export function withoutBlocks(body: string): string {
  return body.replace(block, blank);
}

/** Blanks in place of all code, and of characters that a backslash makes plain. */
export function withoutCode(body: string): string {
  return withoutBlocks(body).replace(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, blank);
}

/** Where HTML begins. A name in angle brackets is taken for it, and would not be seen. */
export function htmlOf(plain: string): number[] {
  const found = indexesOf(plain, /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--|<![a-z]|<\?/gi);
  // What closes an element is told with what opens it.
  return found.filter((index, place) => place === 0 || plain[index + 1] !== '/');
}

/** Where pictures begin. */
export function imagesOf(plain: string): number[] {
  return indexesOf(plain, /!\[[^\]]*\]/g);
}

/** Every link, however it is written: in brackets, by reference, or as a bare address. */
export function linksOf(plain: string): Link[] {
  const found = new Map(
    [
      // [text](target), not ![picture](target).
      /(?<!!\[[^\]]*)\]\(\s*<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)/dg,
      // [name]: target
      /^ {0,3}\[[^\]]+\]:\s*<?([^\s<>]+)/dgm,
      // <target>
      /<([a-z][a-z0-9+.-]*:[^\s<>]*)>/dgi,
      // What GitHub's Markdown takes for a link without any mark.
      /(?<![\w"'([<=/])((?:https?:\/\/|www\.)[^\s<>)\]]*[^\s<>)\].,;:!?])/dgi,
    ].flatMap((form) =>
      [...plain.matchAll(form)].map(
        ({ 1: target = '', indices }) => [indices?.[1]?.[0] ?? 0, target] as const,
      ),
    ),
  );
  return [...found].map(([index, target]) => ({ target, index }));
}

function indexesOf(text: string, form: RegExp): number[] {
  return [...text.matchAll(form)].map(({ index }) => index);
}

/** Blanks in place of a text, so that what follows keeps its offset. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
