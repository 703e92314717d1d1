import type { Span } from '#analyzer/reading/source.ts';
import type { Path, Scalar } from '#analyzer/reading/tree.ts';
import { shortened } from '#analyzer/wording.ts';

/** A change of a document, by paths from its root. */
export type Change =
  /** Another value in the place of a scalar. */
  | { kind: 'write'; path: Path; value: Value }
  /** Another key for the same value. */
  | { kind: 'rename'; path: Path; key: string }
  /** A field with its value, or an item of a list. */
  | { kind: 'remove'; path: Path }
  /** A field at the head of the object at the path. */
  | { kind: 'insert'; path: Path; key: string; value: Value }
  /** A piece of the file itself, for what is no value: a comment, a key that does not count. */
  | { kind: 'text'; span: Span; insert: string };

/** A value to be written: a scalar, or a small object or list, which is put on one line. */
export type Value = Scalar | readonly Value[] | { readonly [key: string]: Value };

/** What a check would change, told by fields. The text edits are made of it once it is reported. */
export type Plan = { title: string; changes: readonly Change[]; safe: boolean };

/** A plan, or the way to it where it takes some work. */
export type Planned = Plan | (() => Plan | undefined);

/** Surely what was meant. */
export function surely(...changes: readonly [Change, ...Change[]]): Plan {
  return { title: titleOf(changes), changes, safe: true };
}

/** Mends the finding, and may not be what was meant. */
export function perhaps(...changes: readonly [Change, ...Change[]]): Plan {
  return { title: titleOf(changes), changes, safe: false };
}

/** The same with other words on its button. */
export function titled(title: string, plan: Plan): Plan {
  return { ...plan, title };
}

export function write(path: Path, value: Value): Change {
  return { kind: 'write', path, value };
}

export function rename(path: Path, key: string): Change {
  return { kind: 'rename', path, key };
}

export function remove(path: Path): Change {
  return { kind: 'remove', path };
}

export function insert(path: Path, key: string, value: Value): Change {
  return { kind: 'insert', path, key, value };
}

export function replaceText(span: Span, text: string): Change {
  return { kind: 'text', span, insert: text };
}

/** What the first change does; the others follow from it. */
function titleOf([first]: readonly [Change, ...Change[]]): string {
  switch (first.kind) {
    case 'write':
      return `Write ${quoted(first.value)}`;
    case 'rename':
      return `Write ${quoted(first.key)}`;
    case 'remove': {
      const field = first.path.findLast((step) => typeof step === 'string') ?? 'it';
      const isItem = typeof first.path.at(-1) === 'number';
      return isItem ? `Take this item out of "${field}"` : `Take out ${quoted(field)}`;
    }
    case 'insert':
      return typeof first.value === 'object'
        ? `Add ${quoted(first.key)}`
        : `Add ${quoted(`${first.key}: ${first.value}`)}`;
    case 'text':
      return first.insert === '' ? 'Take it out' : `Write ${quoted(first.insert)}`;
  }
}

function quoted(value: Value): string {
  return typeof value === 'string' ? `"${shortened(value)}"` : JSON.stringify(value);
}

/** For messages about a field, or an item, that should not be there. */
export function takeOut(_args: unknown, path: Path): Plan {
  return surely(remove(path));
}

/** The same where it may be something else that should not be there. */
export function perhapsTakeOut(_args: unknown, path: Path): Plan {
  return perhaps(remove(path));
}

/** For messages about a part of an object or item that should not be there as a whole. */
export function perhapsTakeOutParent(_args: unknown, path: Path): Plan {
  return perhaps(remove(path.slice(0, -1)));
}
