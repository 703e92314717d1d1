/** What a list of codes is narrowed by. An empty value asks nothing. */
export type CodeChoice = Readonly<Record<CodeField, string>>;

export const codeFields = ['q', 'level', 'kind', 'topic'] as const;
export type CodeField = (typeof codeFields)[number];

/** What a row of the list says of its code, for the choice. */
export type CodeRow = {
  level: string;
  kinds: readonly string[];
  topics: readonly string[];
  /** All that can be searched. */
  text: string;
};

export function isChosen(row: CodeRow, { q, level, kind, topic }: CodeChoice): boolean {
  const text = row.text.toLowerCase();
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    words.every((word) => text.includes(word)) &&
    (level === '' || row.level === level) &&
    (kind === '' || row.kinds.includes(kind)) &&
    (topic === '' || row.topics.includes(topic))
  );
}

/** @param valueOf what an address, or a form, has for a field. */
export function choiceOf(valueOf: (field: CodeField) => string | null | undefined): CodeChoice {
  return Object.fromEntries(codeFields.map((field) => [field, valueOf(field) ?? ''])) as CodeChoice;
}

/** The fields in which something is chosen, as they stand in an address: `?level=error&topic=mtls`. */
export function choicePairs(choice: CodeChoice): [CodeField, string][] {
  return codeFields.flatMap((field): [CodeField, string][] =>
    choice[field] === '' ? [] : [[field, choice[field]]],
  );
}
