import type { Random } from '../bench/random.ts';
import { mutate } from './mutate.ts';

/** Pieces that mean something to readers of statistics and of logs. */
const pieces = [
  '"',
  "'",
  '\\',
  '|',
  '{',
  '}',
  '[',
  ']',
  '%',
  ' - ',
  '-1',
  '1e999',
  '99999999999999999999',
  '0.5',
  'NULL',
  'worker_',
  'worker_1023',
  'main_thread',
  '__proto__',
  'constructor',
  '\r\n',
  '\u0000',
  '\u2028',
  '\ud800',
  '\ufeff',
  '%RESPONSE_CODE%',
  '::1',
  'outbound|80||',
  'TLS_error:|',
];

type Change = (text: string, chance: Random) => string;

const changes: readonly Change[] = [
  (text, chance) => splice(text, chance, 0, chance.one(pieces)),
  (text, chance) => splice(text, chance, 1 + chance.below(40), chance.one(pieces)),
  (text, chance) => splice(text, chance, 1 + chance.below(8), ''),
  (text, chance) => splice(text, chance, 0, String.fromCharCode(chance.below(0x10000))),
  (text, chance) => splice(text, chance, 0, chance.one(pieces).repeat(1 + chance.below(400))),
  (text, chance) =>
    text.replaceAll(/\d+/g, (digits) => (chance.below(4) ? digits : number(chance))),
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  (text, chance) => text.slice(chance.below(text.length + 1)),
  (text, chance) => text.replaceAll('\n', chance.one(['\r\n', '\r', '\n\n', ' '])),
];

/** A paste with changes of its own kinds, and of those that break manifests. */
export function mutatePaste(text: string, other: string, chance: Random): string {
  let changed = chance.below(3) === 0 ? mutate(text, other, chance) : text;
  if (chance.below(4) === 0) changed = `${changed}\n${other}`;
  for (let left = chance.below(5); left > 0; left--) {
    changed = chance.one(changes)(changed, chance).slice(0, 40_000);
  }
  return changed;
}

function number(chance: Random): string {
  return chance.one(['0', '1', '7', '1023', '1024', '4294967296', '1e5', '-3', '']);
}

function splice(text: string, chance: Random, remove: number, insert: string): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + insert + text.slice(at + remove);
}
