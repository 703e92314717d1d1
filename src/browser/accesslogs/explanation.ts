import type { ExplainedField } from '#accesslogs/field-notes.ts';
import type { OneLine } from '#accesslogs/one-line.ts';
import type { LinkTexts } from '#browser/accesslogs/links.ts';
import { element } from '#browser/element.ts';
import { button } from '#browser/parts.ts';

/** One line in words, from what happened to its last field. */
export function explanationView(
  { number, explanation, other, remarks }: OneLine,
  text: string,
  links: LinkTexts,
  showLine: (number: number) => void,
): Node[] {
  const { title, says, harmless, answeredByText, directionText, flags, causes, next } = explanation;
  const head = element('h3', harmless ? 'verdict' : 'verdict bad', title);
  head.tabIndex = -1;
  return [
    element('p', 'soft small', `Line ${number.toLocaleString('en-GB')}`),
    head,
    element('pre', 'line', element('code', '', shortened(text))),
    element('p', '', says),
    ...flags.map(({ short, long, meaning }) =>
      element('p', '', element('strong', '', `${short} (${long}): `), meaning),
    ),
    ...explanation.transport.map((sentence) => element('p', '', sentence)),
    element('p', '', `${answeredByText} ${directionText}`),
    ...remarks.map((remark) => element('p', 'remark', remark)),
    ...ordered('Likely causes, the likeliest first', causes),
    ...ordered('Check next', next),
    ...(other ? [otherSide(other, showLine)] : []),
    ...linked(explanation, links),
    element('h4', '', 'Field by field'),
    ...fieldList(explanation.fields),
  ];
}

function ordered(title: string, items: readonly string[]): Node[] {
  if (items.length === 0) return [];
  return [
    element('h4', '', title),
    element('ol', '', ...items.map((item) => element('li', '', item))),
  ];
}

function otherSide(
  { number, side, by, title, says }: NonNullable<OneLine['other']>,
  showLine: (number: number) => void,
): HTMLElement {
  const name = side === 'client' ? 'The client’s side' : 'The server’s side';
  return element(
    'section',
    'other',
    element('h4', '', name),
    element('p', '', `Line ${number.toLocaleString('en-GB')} has the same ${by}: ${title}.`),
    ...says.map((sentence) => element('p', '', sentence)),
    element(
      'p',
      '',
      button(`Explain line ${number}`, () => showLine(number)),
    ),
  );
}

function linked(
  { guides, topics, talks, checks }: OneLine['explanation'],
  links: LinkTexts,
): Node[] {
  const items = [
    ...guides.map((id) => ({ ...links.guides[id], before: 'Guide: ' })),
    ...checks.map((id) => ({ ...links.checks[id], before: `Check ${id}: ` })),
    ...topics.map((id) => ({ ...links.topics[id], before: 'Topic: ' })),
    ...talks.map((id) => ({ ...links.talks[id], before: 'Talk: ' })),
  ].flatMap(({ title, address, before }) => {
    if (title === undefined || address === undefined) return [];
    const link = element('a', '', title);
    link.href = address;
    return [element('li', '', before, link)];
  });
  if (items.length === 0) return [];
  return [element('h4', '', 'Read on'), element('ul', 'plain-list', ...items)];
}

/** What the line says, field by field; what it leaves out stands at the end, closed. */
function fieldList(fields: readonly ExplainedField[]): Node[] {
  const told = fields.filter(({ value }) => value !== null);
  const left = fields.filter(({ value }) => value === null);
  return [
    element('dl', 'fields', ...told.map(fieldEntry)),
    ...(left.length === 0
      ? []
      : [
          element(
            'details',
            '',
            element('summary', '', `${left.length} fields without a value`),
            element('dl', 'fields', ...left.map(fieldEntry)),
          ),
        ]),
  ];
}

function fieldEntry({ key, operator, value, meaning, note }: ExplainedField): HTMLElement {
  const isNamed = operator !== '' && operator !== key;
  return element(
    'div',
    '',
    element(
      'dt',
      '',
      element('code', '', key),
      ...(isNamed ? [' ', element('code', 'operator', operator)] : []),
    ),
    element(
      'dd',
      '',
      value === null ? element('span', 'soft', 'none') : element('code', '', shortened(value)),
    ),
    ...(note === null ? [] : [element('dd', '', note)]),
    element('dd', 'soft', meaning),
  );
}

function shortened(text: string): string {
  return text.length > 4_000 ? `${text.slice(0, 4_000)}…` : text;
}
