import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, StaticConfigLoader, type HtmlElement } from 'html-validate';
import { kindOf } from './kinds.ts';

/** A build in a folder. */
export type Built = {
  folder: string;
  /** `/`, or `/chartroom/`. */
  base: string;
};

export type BuiltPage = {
  /** Below the base, as in a link: `''` for the first page, `talks/`, `404.html`. */
  path: string;
  /** The route that it was made by: `talks/[edition]/[slug]`. */
  kind: string;
  html: string;
};

/** Every page of a build, in the order of its path. What only leads to another page is none. */
export function readPages({ folder }: Pick<Built, 'folder'>): BuiltPage[] {
  return readPaths(folder)
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => {
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      return { path, kind: kindOf(path), html: readFileSync(join(folder, file), 'utf8') };
    })
    .filter(({ html }) => !html.includes('<meta http-equiv="refresh"'));
}

/** Every file of a build, by its path. */
export function readPaths(folder: string): string[] {
  return globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

const configuration = await new StaticConfigLoader({ root: true }).getConfigFor('page.html');

export function parse({ html }: Pick<BuiltPage, 'html'>): HtmlElement {
  return new Parser(configuration).parseHtml(html);
}

/** The value of an attribute as the browser reads it, in each element that has it. */
export function attributes(document: HtmlElement, selector: string, name: string): string[] {
  return document.querySelectorAll(selector).flatMap((element) => {
    const value = element.getAttributeValue(name);
    return value === null ? [] : [decode(value)];
  });
}

/** The pages of each kind that show most and least of it, and the one that shows most Chinese. */
export function representatives(pages: readonly BuiltPage[]): BuiltPage[] {
  return [...Map.groupBy(pages, ({ kind }) => kind).values()].flatMap((ofKind) => {
    const bySize = ofKind.toSorted((a, b) => a.html.length - b.html.length);
    const chinese = bySize.findLast(({ html }) => html.includes('<h1 lang="zh"'));
    const chosen = [bySize.at(-1), bySize[0], chinese];
    return [...new Set(chosen)].filter((page) => page !== undefined);
  });
}

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The few references that Astro writes. */
export function decode(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&([a-z]+);/g, (reference, name: string) => characters[name] ?? reference);
}
