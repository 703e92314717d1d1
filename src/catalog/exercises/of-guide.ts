import type { SourceFile } from '#analyzer/reading/source.ts';
import type { Must } from '#catalog/exercises/judge.ts';
import { appliedText, fencesOf, readMeta } from '#catalog/guide-fences.ts';

/** A broken manifest of a guide that its reader mends. */
export type Exercise = {
  /** Where it begins in the body, in UTF-16 units. */
  index: number;
  musts: Must[];
  /** What the reader is given. */
  start?: SourceFile;
  solution?: SourceFile;
};

/** Every exercise of a guide, in order. */
export function exercisesOf(body: string): Exercise[] {
  return [...body.matchAll(/<Repair\b[^]*?<\/Repair>/g)].map(({ 0: text, index }) => {
    const [start, solution] = fencesOf(text).flatMap((fence) => {
      const reading = readMeta(fence.meta);
      if (reading.kind !== 'meta') return [];
      const { file = 'manifest.yaml' } = reading.meta;
      return { name: file, text: appliedText(fence, reading.meta) };
    });
    return { index, musts: mustsOf(text), ...(start && { start }), ...(solution && { solution }) };
  });
}

function mustsOf(text: string): Must[] {
  return [...text.matchAll(/<Must\b([^]*?)\/>/g)].map(([, words = '']) => ({
    that: valueOf(words, 'that'),
    otherwise: valueOf(words, 'otherwise'),
  }));
}

function valueOf(words: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(words)?.[1] ?? '';
}
