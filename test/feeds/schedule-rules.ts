import { XMLParser } from 'fast-xml-parser';

/**
 * The rules of schedule.xml in our own words, in their strictest form where versions of the schema differ.
 *
 * @see https://github.com/voc/schedule/tree/master/validator
 */
type Rule = {
  /** Children in their order, `?` for one that may be absent, `*` for any number, `+` for one or more. */
  children?: string;
  /** Whether the children may stand in any order. */
  anyOrder?: boolean;
  attributes?: Record<string, RegExp>;
  text?: RegExp;
};

const any = /^/;
const address = /^https?:\/\/\S+$/;
const day = /^\d{4}-\d\d-\d\d$/;
const momentWithZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const rules: Readonly<Record<string, Rule>> = {
  schedule: { children: 'generator? version conference day+' },
  generator: { attributes: { name: any } },
  version: { text: /./ },
  conference: {
    children: 'title acronym start end days timeslot_duration time_zone_name',
    anyOrder: true,
  },
  acronym: { text: /^[a-z0-9_-][a-z0-9_]{3,}$/ },
  days: { text: /^\d+$/ },
  timeslot_duration: { text: /^\d\d:\d\d$/ },
  time_zone_name: { text: /^([A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+|UTC)$/ },
  'conference/start': { text: day },
  'conference/end': { text: day },
  'conference/title': { text: /./ },
  day: {
    children: 'room*',
    attributes: { index: /^[1-9]\d*$/, date: day, start: momentWithZone, end: momentWithZone },
  },
  room: { children: 'event*', attributes: { name: /./, guid: uuid } },
  'event/room': { text: /./ },
  event: {
    children:
      'room title subtitle type date start duration abstract slug track ' +
      'persons? language? links? attachments? url?',
    anyOrder: true,
    attributes: { id: /^[1-9]\d*$/, guid: uuid },
  },
  'event/title': { text: /./ },
  subtitle: { text: any },
  type: { text: /./ },
  date: { text: momentWithZone },
  'event/start': { text: /^[0-2]\d:[0-5]\d$/ },
  duration: { text: /^\d\d:[0-5]\d$/ },
  abstract: { text: any },
  slug: { text: /^[a-z0-9]{4,}-\d{1,6}-[a-z0-9_-]{3,}[a-z0-9]$/ },
  track: { text: any },
  persons: { children: 'person*' },
  person: { text: /./ },
  language: { text: /^[a-z]{2}$/ },
  links: { children: 'link*' },
  link: { text: any, attributes: { href: address } },
  attachments: { children: 'attachment*' },
  attachment: { text: any, attributes: { href: address } },
  url: { text: address },
};

export type Node = {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
};

/** What of a schedule the rules do not allow. */
export function violations(xml: string): string[] {
  const root = parsed(xml);
  return [...ofElement(root, ''), ...ofWhole(root)];
}

export function parsed(xml: string): Node {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
  });
  return nodes(parser.parse(xml))[0]!;
}

export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

export function textOf(node: Node, name: string): string {
  return node.children.find((child) => child.name === name)?.text ?? '';
}

function nodes(raw: unknown): Node[] {
  return (raw as Record<string, unknown>[]).flatMap((entry) => {
    const name = Object.keys(entry).find((key) => key !== ':@');
    if (name === undefined || name === '#text') return [];
    const content = entry[name] as { '#text'?: string }[];
    return {
      name,
      attributes: (entry[':@'] ?? {}) as Record<string, string>,
      children: nodes(content),
      text: content.map((part) => part['#text'] ?? '').join(''),
    };
  });
}

function ofElement(node: Node, parent: string): string[] {
  const rule = rules[`${parent}/${node.name}`] ?? rules[node.name];
  if (!rule) return [`<${node.name}> is unknown`];
  const { attributes = {}, children = '', anyOrder = false, text } = rule;
  const names = node.children.map(({ name }) => name);
  const pattern = new RegExp(`^${children.replace(/(\w+)([?*+]?) ?/g, '(?:$1 )$2')}$`);
  const order = children.split(' ').map((name) => name.replace(/\W/, ''));
  if (anyOrder) names.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return [
    ...(pattern.test(names.map((name) => `${name} `).join(''))
      ? []
      : [`<${node.name}> holds ${names.join(' ')}`]),
    ...Object.entries(attributes).flatMap(([name, form]) =>
      form.test(node.attributes[name] ?? '\0') ? [] : [`${node.name}/@${name} is wrong`],
    ),
    ...Object.keys(node.attributes).flatMap((name) =>
      name in attributes ? [] : [`${node.name}/@${name} is unknown`],
    ),
    ...(!text || text.test(node.text) ? [] : [`<${node.name}> is "${node.text}"`]),
    ...node.children.flatMap((child) => ofElement(child, node.name)),
  ];
}

/** What holds between elements: nothing twice, every event in its room and day. */
function ofWhole(root: Node): string[] {
  const days = root.children.filter(({ name }) => name === 'day');
  const events = days.flatMap((day) =>
    day.children.flatMap((room) => room.children.map((event) => ({ day, room, event }))),
  );
  return [
    ...twice(
      'guid',
      events.map(({ event }) => event.attributes['guid']),
    ),
    ...twice(
      'id',
      events.map(({ event }) => event.attributes['id']),
    ),
    ...twice(
      'slug',
      events.map(({ event }) => textOf(event, 'slug')),
    ),
    ...twice(
      'day index',
      days.map(({ attributes }) => attributes['index']),
    ),
    ...events.flatMap(({ day, room, event }) => {
      const start = Date.parse(textOf(event, 'date'));
      const [hours = 0, minutes = 0] = textOf(event, 'duration').split(':').map(Number);
      const end = start + (hours * 60 + minutes) * 60_000;
      const slug = textOf(event, 'slug');
      return [
        ...(textOf(event, 'room') === room.attributes['name'] ? [] : [`${slug}: other room`]),
        ...(textOf(event, 'date').slice(11, 16) === textOf(event, 'start')
          ? []
          : [`${slug}: date and start differ`]),
        ...(start >= Date.parse(day.attributes['start'] ?? '') ? [] : [`${slug}: before its day`]),
        ...(end <= Date.parse(day.attributes['end'] ?? '') ? [] : [`${slug}: after its day`]),
        ...(textOf(event, 'date').startsWith(day.attributes['date'] ?? '-')
          ? []
          : [`${slug}: other day`]),
      ];
    }),
  ];
}

function twice(what: string, values: readonly (string | undefined)[]): string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} ${value} twice`);
}
