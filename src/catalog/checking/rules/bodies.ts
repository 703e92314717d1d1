import { problemInBody, type Entry, type Rule } from '#catalog/checking/content.ts';
import { counted } from '#catalog/numbers.ts';
import { text } from '#catalog/fields.ts';
import { lengths, lengthText, wordCount, type Written } from '#catalog/lengths.ts';

/** The text of a talk or a topic is there, is short, and has no headings. */
export const bodies: Rule = ({ entries }) => [
  ...[...entries.talks.values()].flatMap((talk) => body(talk, 'abstract')),
  ...[...entries.topics.values()].flatMap((topic) => body(topic, 'description')),
];

function body(entry: Entry, name: Written) {
  const { body: written } = entry.document;
  const refused = text.safeParse(written).error?.issues[0];
  if (written === '' || refused) {
    const what = written === '' ? 'is missing' : `is a placeholder, "${written}"`;
    return problemInBody(
      entry,
      0,
      `The ${name} ${what}.`,
      `Write it below the second "---": what is known, in your own words, in a sentence or more.`,
    );
  }
  const heading = /^(?:#{1,6}[ \t].*|\S.*\r?\n(?:=+|-+)[ \t]*\r?$)/m.exec(written);
  if (heading) {
    return problemInBody(
      entry,
      heading.index,
      `The ${name} has a heading.`,
      'Write one or two paragraphs; the page has the headings.',
    );
  }
  const words = wordCount(written);
  return words <= lengths[name].most
    ? []
    : problemInBody(
        entry,
        0,
        `The ${name} has ${counted(words, 'word')}.`,
        `Shorten it to ${lengthText(name)}.`,
      );
}
