import { problemInBody, type Content, type Entry, type Rule } from '#catalog/checking/content.ts';
import { withoutBlocks, withoutCode } from '#catalog/checking/markdown.ts';
import { didYouMean } from '#catalog/checking/nearest.ts';
import { exists } from '#catalog/checking/references.ts';
import {
  fencesOf,
  holdsResource,
  readMeta,
  type Fence,
  type FenceMeta,
} from '#catalog/guide-fences.ts';
import { componentTag, guideComponents, plainGuide } from '#catalog/guide-text.ts';
import { lengths, lengthText, wordCount } from '#catalog/lengths.ts';
import { counted } from '#catalog/numbers.ts';

const needed = [
  { name: 'Why …', form: /^Why\b/ },
  { name: 'Verify', form: /^Verify$/ },
  { name: 'What goes wrong', form: /^What goes wrong$/ },
] as const;

/** A guide has its sections, and headings that step down one level at a time. */
export const guideSections: Rule = (content) =>
  guides(content).flatMap((guide) => {
    const headings = [...withoutBlocks(guide.document.body).matchAll(/^(#+)[ \t]+(.*?)[ \t]*$/gm)];
    let above = 1;
    const jumps = headings.flatMap(({ 1: marks = '', 2: title = '', index }) => {
      const depth = marks.length;
      const isWrong = depth === 1 || depth > above + 1 || depth > 3;
      if (!isWrong) above = depth;
      return isWrong
        ? problemInBody(
            guide,
            index,
            `The heading "${title}" is of level ${depth}.`,
            'Begin with "##", put "###" below it, and go no deeper; the page has the title.',
          )
        : [];
    });
    const titles = headings.flatMap(({ 1: marks, 2: title = '' }) => (marks === '##' ? title : []));
    const missing = needed.filter(({ form }) => !titles.some((title) => form.test(title)));
    return [
      ...jumps,
      ...missing.map(({ name }) =>
        problemInBody(guide, 0, `The section "${name}" is missing.`, `Add "## ${name}".`),
      ),
    ];
  });

/** A guide is as long as a guide should be, and uses what its page knows. */
export const guideText: Rule = (content) =>
  guides(content).flatMap((guide) => {
    const { body } = guide.document;
    const words = wordCount(plainGuide(body));
    const { least, most } = lengths.guide;
    const fix = `Write ${lengthText('guide')}; code does not count.`;
    const plain = withoutCode(body);
    const marks = [...plain.matchAll(componentTag)];
    return [
      ...(words < least || words > most
        ? [problemInBody(guide, 0, `The guide has ${counted(words, 'word')}.`, fix)]
        : []),
      ...marks.flatMap(({ 1: name = '', index }) =>
        (guideComponents as readonly string[]).includes(name)
          ? []
          : problemInBody(
              guide,
              index,
              `There is no component "${name}".`,
              didYouMean(name, guideComponents) ?? `There are ${guideComponents.join(', ')}.`,
            ),
      ),
      ...[...plain.replace(componentTag, ' ').matchAll(/[{}]|^(?:import|export)\b.*/gm)]
        .slice(0, 1)
        .map(() =>
          problemInBody(
            guide,
            plain.search(/[{}]|^(?:import|export)\b/m),
            'Code has no place in the text.',
            'Put braces into backticks; components are there without an import.',
          ),
        ),
    ];
  });

/** The words behind a block's language mean something, and every manifest has a file name. */
export const guideFences: Rule = (content) =>
  guides(content).flatMap((guide) => {
    const read = fencesOf(guide.document.body).map((fence) => ({
      fence,
      reading: readMeta(fence.meta),
    }));
    const files = read.flatMap(({ reading }) =>
      reading.kind === 'meta' ? (reading.meta.file ?? []) : [],
    );
    const seen = new Set<string>();
    return read.flatMap(({ fence, reading }) => {
      const tell = ({ message, fix }: Wrong) => problemInBody(guide, fence.index, message, fix);
      if (reading.kind === 'unknown') {
        return tell({ message: `"${reading.word}" says nothing here.`, fix: reading.fix });
      }
      const { file } = reading.meta;
      const twice = file !== undefined && seen.has(file);
      if (file !== undefined) seen.add(file);
      return [
        ...(twice
          ? [{ message: `"${file}" stands here twice.`, fix: 'Give one another name.' }]
          : []),
        ...wrongs(fence, reading.meta, files, content),
      ].map(tell);
    });
  });

type Wrong = { message: string; fix: string };

function wrongs(
  fence: Fence,
  meta: FenceMeta,
  files: readonly string[],
  content: Content,
): Wrong[] {
  const lines = fence.text.trimEnd().split('\n').length;
  const beyond = [...meta.mark, ...meta.add, ...meta.remove].find(
    (line) => line > lines || line < 1,
  );
  return [
    ...(fence.language === ''
      ? [{ message: 'The block names no language.', fix: 'Write "```yaml", "```sh" or "```text".' }]
      : []),
    ...(fence.language === 'yaml' && meta.file === undefined && holdsResource(fence.text)
      ? [{ message: 'A manifest has no name.', fix: 'Write "```yaml file=name.yaml".' }]
      : []),
    ...(meta.file === undefined && meta.findings.length + meta.with.length > 0
      ? [{ message: 'Only a manifest with a name is analyzed.', fix: 'Write "file=name.yaml".' }]
      : []),
    ...(beyond === undefined
      ? []
      : [
          {
            message: `There is no line ${beyond}.`,
            fix: `The block has ${counted(lines, 'line')}.`,
          },
        ]),
    ...meta.with
      .filter((name) => !files.includes(name))
      .map((name) => ({
        message: `No block of this guide is called "${name}".`,
        fix: didYouMean(name, files) ?? 'Write "file=" with that name at another block.',
      })),
    ...meta.findings
      .filter((code) => !exists(content, 'messages', code))
      .map((code) => ({
        message: `"${code}" is not in content/messages/.`,
        fix: 'Write the code as the analyzer gives it.',
      })),
  ];
}

function guides({ entries }: Content): Entry<'guides'>[] {
  return [...entries.guides.values()];
}
