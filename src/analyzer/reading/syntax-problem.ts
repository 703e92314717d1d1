import type { YAMLException } from 'js-yaml';
import { limits } from '#analyzer/reading/limits.ts';
import { grouped } from '#catalog/numbers.ts';

/** What keeps a document from being read; the offset counts from the start of the file. */
export type SyntaxProblem = {
  reason: string;
  offset: number;
  /** What there is too much of, where that is the problem. */
  limit?: string;
};

export const tooManyValues = `${grouped(limits.nodes)} values in a document, with those of its aliases`;

/** @param start where the document begins in the text of its file. */
export function problemOf(error: YAMLException, text: string, start: number): SyntaxProblem {
  const offset = Math.min(start + (error.mark?.position ?? 0), text.length);
  const reason = clearer(error.reason, text[offset]);
  const limit = reason === tooManyValues ? reason : depthIn(reason);
  return { reason, offset, ...(limit !== undefined && { limit }) };
}

/** The parser stumbles over these without naming them. */
function clearer(reason: string, letter: string | undefined): string {
  return letter !== undefined && '%@`'.includes(letter)
    ? `no value may begin with "${letter}" outside of quotes`
    : reason;
}

function depthIn(reason: string): string | undefined {
  return reason.startsWith('nesting exceeded')
    ? `${limits.depth} objects and lists inside one another`
    : undefined;
}
