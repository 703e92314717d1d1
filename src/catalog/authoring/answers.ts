/** What somebody said about a new item, by the name of the flag or question. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** The parts of an answer with commas, except those in brackets: `Sam Rivera (A, B), Lin Sun`. */
export function parts(answer: string | undefined): string[] {
  const found = answer?.match(/(?:\([^)]*\)|（[^）]*）|[^,，、;\n])+/g) ?? [];
  return found.flatMap((part) => clean(part) ?? []);
}

/** The parts of an answer with semicolons, which may hold commas; nothing where it is not given. */
export function sentences(answer: string | undefined): string[] | undefined {
  return answer?.split(/[;\n]/).flatMap((part) => clean(part) ?? []);
}

/** The addresses of an answer. They may hold commas themselves. */
export function addresses(answer: string | undefined): string[] {
  const found = answer?.split(/[\s,;]+(?=[a-z]+:\/\/)/i) ?? [];
  return found.flatMap((part) => clean(part.replace(/[,;]\s*$/, '')) ?? []);
}

/** Addresses with the title before each: `Security https://a.example/, Gateways https://b.example/`. */
export function titledAddresses(answer: string | undefined): { title?: string; url: string }[] {
  const found = answer?.matchAll(/([^\n]*?)\b([a-z]+:\/\/[^\s;]+)/gi) ?? [];
  return [...found].map(([, words = '', url = '']) => {
    const title = clean(words.replace(/^[\s,;]+/, '').replace(/[\s:]+$/, ''));
    return { ...(title === undefined ? {} : { title }), url: url.replace(/,$/, '') };
  });
}

/** An answer in one line, without spaces at its ends; nothing where it is empty. */
export function clean(answer: string | undefined): string | undefined {
  return filled(answer?.replace(/\s+/g, ' ').trim());
}

/** The same for a text of one or more paragraphs. */
export function paragraphs(answer: string | undefined): string | undefined {
  const found = answer?.split(/\n\s*\n/) ?? [];
  return filled(found.flatMap((part) => clean(part) ?? []).join('\n\n'));
}

/** A whole number; the answer itself where it is none, so that the content check tells it. */
export function number(answer: string | undefined): unknown {
  const text = clean(answer);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : text;
}

function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
