import { codeToHtml, createCssVariablesTheme, type ShikiTransformer } from 'shiki';
import { readMeta } from '#catalog/guide-fences.ts';

/** Colours by the names of tokens; `styles/code.css` gives each its colour by day and by night. */
export const theme = createCssVariablesTheme({
  name: 'chart',
  variablePrefix: '--code-',
  fontStyle: false,
});

/**
 * Shiki writes colours into `style`, which the policy forbids. Here each becomes a class: the
 * colour `var(--code-token-string)` becomes the class `token-string`.
 */
export const classesForStyles: ShikiTransformer = {
  name: 'classes-for-styles',
  pre(node) {
    delete node.properties['style'];
    node.properties['tabindex'] = '0';
  },
  span(node) {
    const { style } = node.properties;
    delete node.properties['style'];
    const token = typeof style === 'string' && /--code-(token-[a-z-]+)/.exec(style)?.[1];
    if (token) node.properties['class'] = token;
  },
};

/**
 * What the words behind a block's language say of its lines, as classes, and the words themselves
 * for the frame around it.
 */
export const classesForLines: ShikiTransformer = {
  name: 'classes-for-lines',
  pre(node) {
    const meta = this.options.meta?.__raw;
    if (meta) node.properties['data-meta'] = meta;
  },
  line(node, line) {
    for (const name of lineClasses(this.options.meta?.__raw ?? '', line)) {
      this.addClassToHast(node, name);
    }
  },
};

function lineClasses(words: string, line: number): string[] {
  const reading = readMeta(words);
  if (reading.kind !== 'meta') return [];
  const { mark, add, remove } = reading.meta;
  return [
    ...(mark.includes(line) ? ['marked'] : []),
    ...(add.includes(line) ? ['added'] : []),
    ...(remove.includes(line) ? ['removed'] : []),
  ];
}

type Position = { line: number; column: number };

/** A part of a text to be marked, with a class for how. Lines and columns count from 1. */
export type MarkedRange = { start: Position; end: Position; className: string };

/**
 * YAML as HTML, its ranges in `<mark>` and their first lines with the class `at-fault`.
 *
 * @param meta the words behind a block's language, which may name lines.
 * @throws when two ranges overlap and neither holds the other.
 */
export function yamlHtml(text: string, ranges: readonly MarkedRange[], meta = ''): Promise<string> {
  const distinct = new Map(
    ranges.map((range) => [JSON.stringify([range.start, range.end]), range]),
  );
  const marked = new Set(ranges.map(({ start }) => start.line));
  return codeToHtml(text.trimEnd(), {
    lang: 'yaml',
    theme,
    meta: { __raw: meta },
    transformers: [
      classesForStyles,
      classesForLines,
      {
        name: 'lines-at-fault',
        line(node, line) {
          if (marked.has(line)) this.addClassToHast(node, 'at-fault');
        },
      },
    ],
    decorations: [...distinct.values()]
      .filter(({ start, end }) => start.line !== end.line || start.column !== end.column)
      .map(({ start, end, className }) => ({
        start: offsetOf(start),
        end: offsetOf(end),
        tagName: 'mark',
        properties: { class: className },
      })),
  });
}

function offsetOf({ line, column }: Position): { line: number; character: number } {
  return { line: line - 1, character: column - 1 };
}
