import { talkDate, type Catalog } from '#catalog/catalog.ts';
import { dayText } from '#catalog/dates.ts';
import { englishNames } from '#catalog/fields.ts';
import { listed } from '#catalog/listed.ts';
import { summarize } from '#catalog/summary.ts';
import { formatNames, talkPath, type Talk } from '#catalog/talk.ts';
import { talkTime } from '#feeds/programme-events.ts';
import type { Publisher } from '#feeds/publisher.ts';
import { glossedTitle } from '#feeds/titles.ts';

/** `Weibo He and Stephen Chan: "Airbnb on Istio". Talk at IstioCon 2021, 25 February 2021. https://…` */
export function citationText(talk: Talk, catalog: Catalog, publisher: Publisher): string {
  const { speakers, edition } = summarize(talk, catalog);
  const names = listed(speakers.map(({ name }) => name));
  const day = talkTime(talk, catalog)?.start;
  return [
    `${names ? `${names}: ` : ''}“${glossedTitle(talk)}”.`,
    `${formatNames[talk.format]} at ${edition.name}${day ? `, ${dayText(day)}` : ''}.`,
    ...(talk.video ? [`Video: ${talk.video}`] : []),
    publisher.absolute(talkPath(talk)),
  ].join(' ');
}

/** An entry for BibTeX and biblatex; the key is the talk's id. */
export function citationBibtex(talk: Talk, catalog: Catalog, publisher: Publisher): string {
  const { speakers, edition } = summarize(talk, catalog);
  const day = talkTime(talk, catalog)?.start;
  const fields: [name: string, value: string | undefined][] = [
    ['author', speakers.map(({ name }) => author(name)).join(' and ')],
    // Second braces keep a style from lowering the case.
    ['title', braced(latex(glossedTitle(talk)))],
    ['howpublished', latex(`${formatNames[talk.format]} at ${edition.name}`)],
    ['year', talkDate(talk, catalog)?.slice(0, 4)],
    ['month', day && months[Number(day.slice(5, 7)) - 1]],
    ['language', talk.language && englishNames[talk.language].toLowerCase()],
    ['note', talk.video && `Video: \\url{${talk.video}}`],
    ['url', publisher.absolute(talkPath(talk))],
  ];
  return [
    `@misc{${talk.id.replace('/', ':')},`,
    ...fields.flatMap(([name, value]) =>
      // A month is a macro of BibTeX and stands bare.
      value ? [`  ${name} = ${name === 'month' ? value : braced(value)},`] : [],
    ),
    '}\n',
  ].join('\n');
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A name as BibTeX parts it into first and last; whole where a word of it would part two people. */
function author(name: string): string {
  return /,|\sand\s/i.test(name) ? braced(latex(name)) : latex(name);
}

function braced(text: string): string {
  return `{${text}}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces, escaped ones too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text as LaTeX: what has a meaning there is written as a command. */
function latex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => commands[character] ?? `\\${character}`);
}
