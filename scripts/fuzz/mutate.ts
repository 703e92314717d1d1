import { restructure } from './restructure.ts';
import type { Random } from '../bench/random.ts';

/** Values that break what is not ready for them. */
const strange = [
  '',
  'null',
  '~',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{ a: null }',
  "''",
  'true',
  'on',
  '0',
  '-1',
  '0777',
  '1e999',
  '-0.0',
  '9007199254740993',
  '65536',
  '4294967296',
  '.nan',
  '2024-01-01',
  '08:00',
  '5',
  '5s',
  '1h1h',
  '-1ms',
  '999999999h',
  '*',
  '"*"',
  '*.',
  '.',
  '..',
  '/',
  './*',
  '*/*',
  'a/b/c',
  '10.0.0.0/99',
  '::1/129',
  '1.2.3.4.5',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{ __proto__: { a: b } }',
  '<<',
  '&a [*a]',
  '&a {<<: *a}',
  '*a',
  '!!binary aGk=',
  '!!str 5',
  '!x y',
  '|\n    text',
  '>-\n    text',
  '{{ .Values.name }}',
  '${NAME}',
  '# comment',
  '# chartroom: ignore IST0101, CR0005 because of that',
  '"\\ud800"',
  '\ud800',
  '\u0000',
  '\u2028',
  '\ufeff',
  '😀',
  'é̂́',
  '"(a+)+$"',
  '"[a-"',
  '"(?=a)"',
  '"a{1000}"',
  'a'.repeat(300),
  `${'a.'.repeat(200)}com`,
  '[a, a, a, a]',
  'kube-system',
  'istio-system',
  'mesh',
];

type Mutation = (text: string, chance: Random, other: string) => string;

const mutations: readonly Mutation[] = [
  // Words and values, most often: what cannot be read at all tries the reader alone.
  ...Array.from({ length: 12 }, () => replaceWord),
  ...Array.from({ length: 12 }, () => replaceValue),
  ...Array.from({ length: 12 }, () => restructure),
  swapWords,
  // Lines.
  (text, chance) => onLines(text, chance, (lines, at) => lines.toSpliced(at, 1)),
  (text, chance) => onLines(text, chance, (lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
  (text, chance) =>
    onLines(text, chance, (lines, at) =>
      lines.with(at, `${' '.repeat(chance.below(9))}${(lines[at] ?? '').trim()}`),
    ),
  (text, chance) =>
    onLines(text, chance, (lines, at) => {
      const [moved = ''] = lines.splice(at, 1);
      return lines.toSpliced(chance.below(lines.length + 1), 0, moved);
    }),
  (text, chance) =>
    onLines(text, chance, (lines, at) => {
      const block = lines.slice(at, at + 1 + chance.below(6));
      return lines.toSpliced(at, 0, ...Array.from({ length: 30 }, () => block).flat());
    }),
  // Characters.
  (text, chance) => splice(text, chance, 1 + chance.below(5), ''),
  (text, chance) => splice(text, chance, 0, chance.one(strange)),
  (text, chance) => splice(text, chance, 0, String.fromCharCode(chance.below(0x10000))),
  (text, chance) =>
    splice(text, chance, 0, chance.one(['[', '{', '- ', '? ', ': ']).repeat(1 + chance.below(80))),
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  (text, chance) => text.replaceAll('\n', chance.one(['\r\n', '\r', '\n\n', '\n---\n'])),
  // Whole documents.
  (text, _, other) => `${text}---\n${other}`,
  (text, chance, other) => splice(text, chance, 0, other),
  (text) =>
    `apiVersion: v1\nkind: List\nitems:\n${text.trim().replaceAll(/^/gm, '    ').replace('   ', '  -')}\n`,
];

/** A text with one to six changes of the kinds that people and broken programs make. */
export function mutate(text: string, other: string, chance: Random): string {
  let mutated = text;
  for (let change = 1 + chance.below(1 + chance.below(6)); change > 0; change--) {
    mutated = chance.one(mutations)(mutated, chance, other);
    // Copies of copies grow fast.
    if (mutated.length > 40_000) mutated = mutated.slice(0, 40_000);
  }
  return mutated;
}

/** Anything at all, mostly of the characters that mean something to YAML. */
export function noise(chance: Random): string {
  const signs = ' \n\n:-?[]{},&*!|>\'"%@`#~<=a1/.\t\r\\';
  return Array.from({ length: chance.below(400) }, () =>
    chance.below(20) === 0
      ? String.fromCharCode(chance.below(0x10000))
      : (signs[chance.below(signs.length)] ?? ''),
  ).join('');
}

function replaceWord(text: string, chance: Random): string {
  return onMatch(text, chance, /[\w./*-]+/g, () => chance.one(strange));
}

/** What stands behind a colon, up to the end of the line or the next comma. */
function replaceValue(text: string, chance: Random): string {
  return onMatch(text, chance, /(?<=: +)[^\s,}\]][^\n,}\]]*/g, () => chance.one(strange));
}

function swapWords(text: string, chance: Random): string {
  const words = text.match(/[\w./*-]+/g) ?? ['a'];
  return onMatch(text, chance, /[\w./*-]+/g, () => chance.one(words));
}

function onMatch(text: string, chance: Random, pattern: RegExp, by: () => string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { index, 0: match } = chance.one(matches);
  return text.slice(0, index) + by() + text.slice(index + match.length);
}

function onLines(
  text: string,
  chance: Random,
  change: (lines: string[], at: number) => string[],
): string {
  const lines = text.split('\n');
  return change(lines, chance.below(lines.length)).join('\n');
}

function splice(text: string, chance: Random, remove: number, insert: string): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + insert + text.slice(at + remove);
}
