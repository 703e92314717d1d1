import { entriesOf } from '#analyzer/forms/entries.ts';
import type { Form } from '#analyzer/forms/report.ts';

/** The list of `json` as YAML. */
export const yaml: Form = (report) => {
  const entries = entriesOf(report);
  return entries.length === 0 ? '[]\n' : block(entries, '');
};

/** A list or an object with something in it, over several lines. */
function block(value: object, indent: string): string {
  if (Array.isArray(value)) {
    return value
      .map((item: unknown) => `${indent}- ${member(item, `${indent}  `).trimStart()}`)
      .join('');
  }
  return Object.entries(value)
    .map(([key, item]: [string, unknown]) =>
      hasMembers(item)
        ? `${indent}${scalar(key)}:\n${block(item, Array.isArray(item) ? indent : `${indent}  `)}`
        : `${indent}${scalar(key)}: ${member(item, indent)}`,
    )
    .join('');
}

function member(value: unknown, indent: string): string {
  if (hasMembers(value)) return block(value, indent);
  return `${Array.isArray(value) ? '[]' : scalar(value)}\n`;
}

function hasMembers(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** Plain where no reader of YAML could take it for something else, quoted otherwise. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const isPlain = /^[A-Za-z][\w./-]*(?: [\w./-]+)*$/.test(value) && !reserved.test(value);
  return isPlain ? value : JSON.stringify(value);
}

/** Words that YAML 1.1 reads as something else than text. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
