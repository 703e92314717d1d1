import { parseDuration } from '#analyzer/duration.ts';
import { planForField } from '#analyzer/checks/manifest/field-repair.ts';
import type { DecodeIssue } from '#analyzer/reading/decode-issue.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { nodeAt, type Path } from '#analyzer/reading/tree.ts';
import { planForMeant } from '#analyzer/repair/meant.ts';
import { perhaps, surely, write, type Plan } from '#analyzer/repair/plan.ts';
import { truthValue } from '#analyzer/repair/truth-value.ts';

/** How a value that its schema does not expect is to be written. */
export function repairOfIssue(manifest: Manifest, issue: DecodeIssue): Plan | undefined {
  const { problem, node, path } = issue;
  const value = node.kind === 'scalar' ? node.value : undefined;
  switch (problem.kind) {
    case 'unknown-field':
      return planForField(nodeAt(manifest.root, path.slice(0, -1)), problem.schema, path);
    case 'wrong-type':
      return value === undefined || value === null ? undefined : rightType(issue, problem.expected);
    case 'unknown-value':
      if (typeof value !== 'string' || value === '') return undefined;
      return planForMeant(value, problem.known, (meant) => write(path, meant));
    case 'bad-text': {
      const text = wellFormed(problem.value, problem.type);
      if (text === undefined) return undefined;
      if (problem.type === 'duration' && /^\s*[\d.]+\s*$/.test(problem.value)) {
        return inSeconds(path, Number(problem.value), text);
      }
      return surely(write(path, text));
    }
    default:
      return undefined;
  }
}

function rightType({ node, path }: DecodeIssue, expected: string): Plan | undefined {
  if (node.kind !== 'scalar') return undefined;
  const { plain, value } = node;
  const text = String(value).trim();
  switch (expected) {
    case 'text':
      return plain === undefined ? undefined : surely(write(path, plain));
    case 'true or false': {
      const meant = typeof value === 'string' ? truthValue(text) : undefined;
      return meant === undefined ? undefined : surely(write(path, meant));
    }
    case 'a number':
    case 'a whole number':
      return /^-?(?:0|[1-9]\d{0,8})$/.test(text) ? surely(write(path, Number(text))) : undefined;
    case 'a duration such as "5s"':
      if (typeof value !== 'number' || !/^\d+$/.test(text)) return undefined;
      return inSeconds(path, value, `${value}s`);
    case 'a list':
      return typeof value === 'string' ? perhaps(write(path, [value])) : undefined;
    default:
      return undefined;
  }
}

/** Hundreds without a unit are milliseconds as likely as seconds. */
function inSeconds(path: Path, amount: number, text: string): Plan {
  return amount < 100 ? surely(write(path, text)) : perhaps(write(path, text));
}

const units: readonly [string, RegExp][] = [
  ['ms', /^(?:ms|msecs?|millis|milliseconds?)$/],
  ['s', /^(?:|s|secs?|seconds?)$/],
  ['m', /^(?:m|mins?|minutes?)$/],
  ['h', /^(?:h|hrs?|hours?)$/],
];

/** A text in the form that it should have, where no more is wrong than its unit. */
function wellFormed(value: string, type: string): string | undefined {
  const [, amount = '', unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([A-Za-z]*)\s*$/.exec(value) ?? [];
  if (amount === '') return undefined;
  if (type === 'duration') {
    const known = units.find(([, spellings]) => spellings.test(unit.toLowerCase()));
    const text = known && `${amount}${known[0]}`;
    // Centuries are in good form, and too long.
    if (text !== undefined) return parseDuration(text) === undefined ? undefined : text;
    return /^d(?:ays?)?$/i.test(unit) ? inHours(amount) : undefined;
  }
  if (type !== 'quantity') return undefined;
  // "MB" is a million bytes, as "M" is; "mi" can only be "Mi".
  const [, letter = '', binary = ''] = /^([kmgtpe])(i?)b?$/i.exec(unit) ?? [];
  if (letter === '') return undefined;
  const upper = letter.toUpperCase();
  return `${amount}${upper === 'K' && binary === '' ? 'k' : upper}${binary.toLowerCase()}`;
}

/** Days in hours, without the digits that floating point adds. */
function inHours(days: string): string | undefined {
  const isUsual = /^\d{1,5}(?:\.\d{1,4})?$/.test(days);
  return isUsual ? `${Number((Number(days) * 24).toFixed(4))}h` : undefined;
}
