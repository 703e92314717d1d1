/** An element of an XML document as plain data; a string is text. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string | undefined>>;
  content: string | readonly XmlElement[];
};

export function element(
  name: string,
  content: XmlElement['content'] = [],
  attributes: XmlElement['attributes'] = {},
): XmlElement {
  return { name, attributes, content };
}

/** The element, or nothing where its text is unknown. */
export function optionalElement(name: string, content: string | undefined): XmlElement[] {
  return content ? [element(name, content)] : [];
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup(root, '')}`;
}

function markup({ name, attributes, content }: XmlElement, indent: string): string {
  const start = `${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`))
    .join('')}`;
  if (content.length === 0) return `${indent}<${start}/>\n`;
  const inner =
    typeof content === 'string'
      ? escaped(content)
      : `\n${content.map((child) => markup(child, `${indent}  `)).join('')}${indent}`;
  return `${indent}<${start}>${inner}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes what has a meaning, and drops what XML 1.0 cannot hold at all. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
