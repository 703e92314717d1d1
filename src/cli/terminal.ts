import { fstatSync } from 'node:fs';

/** Writes text in a colour, or as it is. */
export type Paint = (style: keyof typeof styles, text: string) => string;

const styles = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36 } as const;

const plain: Paint = (_, text) => text;
const coloured: Paint = (style, text) => `\u001b[${styles[style]}m${text}\u001b[0m`;

/** Colours where they were asked for, or where a person sits at a terminal that has them. */
export async function paint(when: string): Promise<Paint> {
  return (when === 'auto' ? await hasColours() : when === 'always') ? coloured : plain;
}

async function hasColours(): Promise<boolean> {
  const { NO_COLOR = '', TERM } = process.env;
  if (NO_COLOR !== '' || TERM === 'dumb' || !fstatSync(1).isCharacterDevice()) return false;
  // It takes milliseconds to load, so only where it may say yes.
  const { answersATerminal } = await import('#cli/tty.ts');
  return answersATerminal();
}

/** Most text is plain, and known to be so at once. */
const printable = /^[ -~]*$/;

/**
 * Text of others as it may be shown on a terminal: what would move the cursor, colour the rest or
 * turn the direction of writing is shown by a sign of its own.
 */
export function harmless(text: string): string {
  if (printable.test(text)) return text;
  return text
    .replaceAll('\t', '  ')
    .replace(/[\u0000-\u001f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\ufffd');
}

/** How many columns of a terminal a text fills. */
export function columns(text: string): number {
  if (printable.test(text)) return text.length;
  let count = 0;
  for (const character of text) {
    if (narrow.test(character)) count++;
    else if (!/\p{Mn}|\p{Me}/u.test(character)) count += wide.test(character) ? 2 : 1;
  }
  return count;
}

/** Latin letters and punctuation, told without the expressions that take long to make. */
const narrow = /[ -~\u00a0-\u02ff\u2010-\u2027\u2030-\u205e]/;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
