import { problemInBody, type Content, type Entry, type Rule } from '#catalog/checking/content.ts';
import { withoutBlocks } from '#catalog/checking/markdown.ts';
import { mdxFaults } from '#catalog/checking/mdx.ts';
import { guideComponents, plainGuide } from '#catalog/guide-text.ts';
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
    return [
      ...(words < least || words > most
        ? [problemInBody(guide, 0, `The guide has ${counted(words, 'word')}.`, fix)]
        : []),
      ...mdxFaults(guide, guideComponents),
    ];
  });

function guides({ entries }: Content): Entry<'guides'>[] {
  return [...entries.guides.values()];
}
