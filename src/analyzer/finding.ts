import type { Level } from '#analyzer/message.ts';
import type { Position } from '#analyzer/reading/source.ts';
import type { Path } from '#analyzer/reading/tree.ts';

/** A part of a file, from its first character to the one behind its last. */
export type Place = { file: string; start: Position; end: Position };

/** A piece of a file's text, in UTF-16 units from its beginning, and what takes its place. */
export type TextEdit = { file: string; from: number; to: number; insert: string };

/** A change of the text after which the finding is gone, and none has come. */
export type Repair = {
  /** What it does, as a button says it: `Write "timeout"`. */
  title: string;
  edits: readonly TextEdit[];
  /** Whether it surely is what the author meant. Only such ones are applied all at once. */
  safe: boolean;
};

/** Something the analyzer found. */
export type Finding = {
  code: string;
  level: Level;
  /** The name of the rule, where a code has many (IST0106, IST0133). */
  rule?: string;
  message: string;
  why?: string;
  fix: string;
  repair?: Repair;
  /** The name of the check that found it. */
  check: string;
  resource: { kind: string; namespace: string; name: string };
  /** The field at fault, from the root of its document. */
  path: Path;
  place: Place;
  /** Other places that have a part in it, and the resources that they belong to. */
  related: { message: string; place: Place; resource: Finding['resource'] }[];
  /** The place that `istioctl` names: `file:line`. */
  reference: string;
  /** Whether it rests on something that is not in the input, and that a cluster may have. */
  absent: boolean;
  /** Files of `content/topics/` that explain it. */
  topics: readonly string[];
};
