import type { Question, Sent } from '#browser/analyzer/protocol.ts';

type Texts = Map<string, string>;

/** The side of the page, of one worker. */
export function sending(): (question: Question) => Sent {
  let there: Texts = new Map();
  return (question) => {
    if (!('files' in question)) return { question, known: [] };
    const before = there;
    there = textsOf(question.files);
    const known = [...question.files.keys()].filter((index) => {
      const file = question.files[index];
      return file !== undefined && before.get(file.name) === file.text;
    });
    const left = new Set(known);
    const files = question.files.map((file, index) =>
      left.has(index) ? { ...file, text: '' } : file,
    );
    return { question: { ...question, files }, known };
  };
}

/** The side of the worker. */
export function receiving(): (sent: Sent) => Question {
  let there: Texts = new Map();
  return ({ question, known }) => {
    if (!('files' in question)) return question;
    const left = new Set(known);
    const files = question.files.map((file, index) =>
      left.has(index) ? { ...file, text: there.get(file.name) ?? '' } : file,
    );
    there = textsOf(files);
    return { ...question, files };
  };
}

function textsOf(files: readonly { name: string; text: string }[]): Texts {
  return new Map(files.map(({ name, text }) => [name, text]));
}
