import type { Finding } from '#analyzer/finding.ts';
import { originOf } from '#analyzer/forms/origin.ts';
import { lineStarts, type SourceFile } from '#analyzer/reading/source.ts';

/** What makes a finding the same one, wherever its lines are and however we word it. */
export type Identity = {
  code: string;
  rule?: string;
  /** Empty where something became no resource; then the file counts. */
  origin: string;
  file?: string;
  /** The field, without the places in lists. */
  field: string;
  /** What stands there. */
  text: string;
};

/** Tells findings from one another, and finds them again. */
export function identifier(files: readonly SourceFile[]): (finding: Finding) => Identity {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const starts = new Map<string, Uint32Array>();
  return (finding) => {
    const { code, rule, path, place } = finding;
    const origin = originOf(finding);
    return {
      code,
      ...(rule === undefined ? {} : { rule }),
      origin,
      ...(origin === '' ? { file: place.file } : {}),
      field: path.filter((step) => typeof step === 'string').join('.'),
      text: textAt(place),
    };
  };

  function textAt({ file, start, end }: Finding['place']): string {
    const text = texts.get(file) ?? '';
    if (!starts.has(file)) starts.set(file, lineStarts(text));
    const offset = (position: typeof start) =>
      (starts.get(file)?.[position.line - 1] ?? 0) + position.column - 1;
    return text.slice(offset(start), offset(end)).slice(0, 200);
  }
}

/** An identity as one word. Findings of one identity are told apart by their number, from 1. */
export function fingerprint({ code, rule, origin, file, field, text }: Identity, nth: number) {
  return hash(JSON.stringify([code, rule, origin, file, field, text, nth]));
}

/** 64 bits in hexadecimal, from two runs of FNV-1a: no secret, and hardly ever the same twice. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map((seed) => {
      let value = seed;
      for (let at = 0; at < text.length; at++) {
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
        value ^= value >>> 15;
      }
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
