import { blank, withoutBlocks } from '#catalog/checking/markdown.ts';

/** What a guide may use beside Markdown. The page gives them to the text. */
export const guideComponents = [
  'Aside',
  'Steps',
  'Repair',
  'Must',
  'Throughput',
  'WorkerCheck',
] as const;

/** A component where it opens, closes or stands alone. */
export const componentTag =
  /<\/?([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*)\s*\/?>/g;

/** The words of a guide: without code blocks and without the marks of components. */
export function plainGuide(body: string): string {
  return withoutBlocks(body).replace(componentTag, blank);
}
