import type { ExplainedField } from '#accesslogs/field-notes.ts';
import type { OneLine } from '#accesslogs/one-line.ts';
import type { LinkTexts } from '#browser/accesslogs/links.ts';
import { button, made } from '#browser/parts.ts';

/** One line in words, from what happened to its last field. */
export function explanationView(
  { number, explanation, other, remarks }: OneLine,
  text: string,
  links: LinkTexts,
  showLine: (number: number) => void,
): Node[] {
  const { title, says, harmless, answeredByText, directionText, flags, causes, next } = explanation;
  const head = made('h3', harmless ? 'verdict' : 'verdict bad', title);
  head.tabIndex = -1;
  return [
    made('p', 'soft small', `Line ${number.toLocaleString('en-GB')}`),
    head,
    made('pre', 'line', made('code', '', shortened(text))),
    made('p', '', says),
    ...flags.map(({ short, long, meaning }) =>
      made('p', '', made('strong', '', `${short} (${long}): `), meaning),
    ),
    ...explanation.transport.map((sentence) => made('p', '', sentence)),
    made('p', '', `${answeredByText} ${directionText}`),
    ...remarks.map((remark) => made('p', 'remark', remark)),
    ...ordered('Likely causes, the likeliest first', causes),
    ...ordered('Check next', next),
    ...(other ? [otherSide(other, showLine)] : []),
    ...linked(explanation, links),
    made('h4', '', 'Field by field'),
    ...fieldList(explanation.fields),
  ];
}

function ordered(title: string, items: readonly string[]): Node[] {
  if (items.length === 0) return [];
  return [made('h4', '', title), made('ol', '', ...items.map((item) => made('li', '', item)))];
}

function otherSide(
  { number, side, by, title, says }: NonNullable<OneLine['other']>,
  showLine: (number: number) => void,
): HTMLElement {
  const name = side === 'client' ? 'The client’s side' : 'The server’s side';
  return made(
    'section',
    'other',
    made('h4', '', name),
    made('p', '', `Line ${number.toLocaleString('en-GB')} has the same ${by}: ${title}.`),
    ...says.map((sentence) => made('p', '', sentence)),
    made(
      'p',
      '',
      button(`Explain line ${number}`, () => showLine(number)),
    ),
  );
}

function linked({ topics, talks, checks }: OneLine['explanation'], links: LinkTexts): Node[] {
  const items = [
    ...checks.map((id) => ({ ...links.checks[id], before: `Check ${id}: ` })),
    ...topics.map((id) => ({ ...links.topics[id], before: 'Topic: ' })),
    ...talks.map((id) => ({ ...links.talks[id], before: 'Talk: ' })),
  ].flatMap(({ title, address, before }) => {
    if (title === undefined || address === undefined) return [];
    const link = made('a', '', title);
    link.href = address;
    return [made('li', '', before, link)];
  });
  if (items.length === 0) return [];
  return [made('h4', '', 'Read on'), made('ul', 'plain-list', ...items)];
}

/** What the line says, field by field; what it leaves out stands at the end, closed. */
function fieldList(fields: readonly ExplainedField[]): Node[] {
  const told = fields.filter(({ value }) => value !== null);
  const left = fields.filter(({ value }) => value === null);
  return [
    made('dl', 'fields', ...told.map(fieldEntry)),
    ...(left.length === 0
      ? []
      : [
          made(
            'details',
            '',
            made('summary', '', `${left.length} fields without a value`),
            made('dl', 'fields', ...left.map(fieldEntry)),
          ),
        ]),
  ];
}

function fieldEntry({ key, operator, value, meaning, note }: ExplainedField): HTMLElement {
  const name = made('dt', '', made('code', '', key));
  if (operator !== '') name.title = operator;
  return made(
    'div',
    '',
    name,
    made(
      'dd',
      '',
      value === null ? made('span', 'soft', 'none') : made('code', '', shortened(value)),
    ),
    ...(note === null ? [] : [made('dd', '', note)]),
    made('dd', 'soft', meaning),
  );
}

function shortened(text: string): string {
  return text.length > 4_000 ? `${text.slice(0, 4_000)}…` : text;
}
