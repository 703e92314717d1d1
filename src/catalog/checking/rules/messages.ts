import { raisedCodes, retiredCodes, undecidedCodes } from '#analyzer/codes.ts';
import {
  problemIn,
  problemInBody,
  type Content,
  type Entry,
  type Rule,
} from '#catalog/checking/content.ts';
import { withoutBlocks } from '#catalog/checking/markdown.ts';
import { counted } from '#catalog/numbers.ts';

/** The file of a message is named by a code that means something. */
export const messageCodes: Rule = (content) =>
  pages(content).flatMap((page) =>
    isCode(page.id)
      ? []
      : problemIn(
          page,
          [],
          `${page.id} is no code: neither the analyzer nor Istio has it.`,
          'Rename the file, or add the message to src/analyzer/messages/ and to a check that reports it.',
        ),
  );

/** What a page must say, and must not, by whose code it is. */
export const messageFields: Rule = (content) =>
  pages(content).flatMap((page) => {
    const { id, fields, doubtful } = page;
    const lacks = (name: keyof typeof fields) => fields[name] === undefined && !doubtful.has(name);
    if (!id.startsWith('IST')) {
      return (['name', 'since', 'differs', 'retired'] as const).flatMap((name) =>
        fields[name] === undefined
          ? []
          : problemIn(page, [name], `${id} is no code of Istio.`, 'Remove the field.', 'key'),
      );
    }
    const isRetired = retiredCodes.has(id);
    return [
      ...(lacks('name') ? problemOf(page, 'name: is missing.', `Add what Istio calls ${id}.`) : []),
      ...(lacks('since')
        ? problemOf(page, 'since: is missing.', `Add the first release of Istio with ${id}.`)
        : []),
      ...(isRetired && lacks('retired')
        ? problemOf(
            page,
            'retired: is missing.',
            'Add "retired:" with the last release that has the code.',
          )
        : []),
      ...(!isRetired && isCode(id) && fields.retired !== undefined
        ? [problemIn(page, ['retired'], `${id} is in use.`, 'Remove the field.', 'key')]
        : []),
    ];
  });

const sections = ['What it means', 'Why it matters', 'How to fix it'];
const mostWords = 250;

/** A page has the three sections with something in each; that of a retired code has none. */
export const messageSections: Rule = (content) =>
  pages(content).flatMap((page) => {
    const { body } = page.document;
    const found = headings(body);
    const words = withoutBlocks(body).trim().split(/\s+/).length;
    if (body === '') {
      return problemInBody(page, 0, 'The page has no text.', 'Write it below the second "---".');
    }
    if (words > mostWords) {
      const fix = `Shorten it to ${mostWords} or less; code does not count.`;
      return problemInBody(page, 0, `The page has ${counted(words, 'word')}.`, fix);
    }
    if (retiredCodes.has(page.id)) {
      const [first] = found;
      return first
        ? problemInBody(
            page,
            first.index,
            'The page of a retired code has a heading.',
            'Write a paragraph: what the code meant, and what stands in its place.',
          )
        : [];
    }
    const order = `Give the page the sections ${sections.map((name) => `"## ${name}"`).join(', ')}.`;
    const wrong = found.find(({ text }, index) => text !== `## ${sections[index] ?? ''}`);
    if (wrong) {
      const message = `The heading "${wrong.text}" does not belong here.`;
      return problemInBody(page, wrong.index, message, order);
    }
    if (found.length < sections.length) {
      const missing = sections[found.length] ?? '';
      return problemInBody(page, 0, `The section "${missing}" is missing.`, order);
    }
    return found.flatMap(({ text, index, end }, position) =>
      body.slice(end, found[position + 1]?.index).trim() === ''
        ? problemInBody(page, index, `The section "${text.slice(3)}" is empty.`, 'Write it.')
        : [],
    );
  });

function pages({ entries }: Content): Entry<'messages'>[] {
  return [...entries.messages.values()];
}

/** Whether the analyzer gives the code, or Istio has or had it. */
export function isCode(code: string): boolean {
  return [raisedCodes, undecidedCodes, retiredCodes].some((codes) => codes.has(code));
}

function problemOf(page: Entry, message: string, fix: string) {
  return [problemIn(page, [], message, fix)];
}

function headings(body: string): { text: string; index: number; end: number }[] {
  return [...withoutBlocks(body).matchAll(/^#{1,6}[ \t].*$/gm)].map(({ 0: text, index }) => ({
    text: text.trim(),
    index,
    end: index + text.length,
  }));
}
