import type { DecodeIssue } from '#analyzer/reading/decode.ts';

/** What a value is that its schema does not expect, as the middle of a sentence. */
export function describeIssue({ path, problem }: DecodeIssue): string {
  const field = `"${path.join('.')}"`;
  switch (problem.kind) {
    case 'unknown-field':
    case 'snake-case':
      return `there is no field ${field}`;
    case 'wrong-type':
      return path.length === 0
        ? `it must be ${problem.expected}, and is ${problem.found}`
        : `${field} takes ${problem.expected}, and this is ${problem.found}`;
    case 'unknown-value':
      return `${field} cannot be "${problem.value}"; it takes ${problem.known.join(', ')}`;
    case 'bad-duration':
      return `${field} takes a duration, and "${problem.value}" is none`;
    case 'out-of-range':
      return `${problem.value} is too large, or too small, for ${field}`;
  }
}
