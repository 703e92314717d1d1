import type { Repair } from '#analyzer/finding.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { lineChanges, type LineChange } from '#analyzer/repair/line-changes.ts';
import { withEdits } from '#analyzer/repair/with-edits.ts';
import type { Desk } from '#browser/analyzer/desk.ts';
import { counted } from '#analyzer/wording.ts';
import { part } from '#browser/parts.ts';
import { withPlainEnds } from '#browser/analyzer/text/smallest-change.ts';

export type Fixing = {
  /** What repairs would change, file by file. */
  preview: (repairs: readonly Repair[]) => { file: string; changes: LineChange[] }[];
  /** @returns false when the text is another one than that which was checked. */
  apply: (repairs: readonly Repair[]) => boolean;
  /** Writes new texts, which one step takes back. */
  write: (files: readonly SourceFile[], told: string) => void;
  tell: (text: string) => void;
  /** The reader has changed a file: what was made there cannot be taken back in one step any more. */
  edited: (file: string) => void;
  /** There is other text now: nothing is left to be taken back. */
  forget: () => void;
};

/** Makes repairs in the text, and takes them back. */
export function fixing(desk: Desk): Fixing {
  const undo = part<HTMLButtonElement>(desk.root, 'undo');
  let last: { before: SourceFile; after: SourceFile }[] = [];
  const touched = new Set<string>();
  undo.addEventListener('click', takeBack);

  return { preview, apply, write, tell, edited, forget: () => remember([]) };

  function preview(repairs: readonly Repair[]): { file: string; changes: LineChange[] }[] {
    const files = desk.analyzed();
    const fixed = changedBy(files, repairs);
    return fixed.map(({ name, text }) => {
      const before = files.find((file) => file.name === name)?.text ?? '';
      return { file: name, changes: lineChanges(before, text) };
    });
  }

  function apply(repairs: readonly Repair[]): boolean {
    const fixed = changedBy(desk.analyzed(), repairs);
    const texts = new Map(desk.work().files.map(({ name, text }) => [name, text]));
    const isOld = fixed.some(
      ({ name }) => texts.get(name) !== desk.analyzed().find((file) => file.name === name)?.text,
    );
    if (isOld) {
      tell('The text has changed since it was checked. Read the new findings first.');
      return false;
    }
    const [first] = repairs;
    const told =
      repairs.length === 1 ? `: ${first?.title}` : ` in ${counted(repairs.length, 'place')}`;
    write(fixed, `Fixed${told}.`);
    return true;
  }

  function write(files: readonly SourceFile[], told: string): void {
    const given = new Map(desk.work().files.map((file) => [file.name, file]));
    remember(
      files.flatMap((after) => {
        const before = given.get(after.name);
        return before ? [{ before, after }] : [];
      }),
    );
    desk.write(files);
    tell(told);
  }

  function edited(file: string): void {
    touched.add(file);
    if (last.every(({ after }) => touched.has(after.name))) remember([]);
  }

  function takeBack(): void {
    const plain = ({ name, text }: SourceFile) => [name, withPlainEnds(text)] as const;
    const texts = new Map(desk.work().files.map(plain));
    const same = last.filter(({ after }) => texts.get(after.name) === withPlainEnds(after.text));
    const others = last.length - same.length;
    remember([]);
    desk.write(same.map(({ before }) => before));
    tell(
      others === 0
        ? 'Taken back.'
        : `Taken back, except in ${counted(others, 'file')} changed since.`,
    );
    part(desk.root, 'findings-title').focus();
  }

  function remember(pairs: typeof last): void {
    last = pairs;
    touched.clear();
    undo.hidden = pairs.length === 0;
    if (pairs.length === 0) tell('');
  }

  function tell(text: string): void {
    part(desk.root, 'fixed').textContent = text;
  }
}

function changedBy(files: readonly SourceFile[], repairs: readonly Repair[]): SourceFile[] {
  const edits = repairs.flatMap((repair) => repair.edits);
  const names = new Set(edits.map(({ file }) => file));
  return withEdits(
    files.filter(({ name }) => names.has(name)),
    edits,
  );
}
