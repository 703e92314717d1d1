import type { Desk } from '#browser/analyzer/desk.ts';
import type { Notice } from '#browser/analyzer/notice.ts';
import { freeName, namesOf } from '#browser/analyzer/work.ts';

type Parts = {
  desk: Pick<Desk, 'work' | 'update'>;
  notice: Notice;
  /** Where one goes on when a file is gone, and when it is back. */
  focus: { files: () => void; text: () => void };
};

/** Takes a file out of the work, with a way back to it. */
export function removing({ desk: { work, update }, notice, focus }: Parts) {
  return (name: string): void => {
    const { files, current } = work();
    const at = files.findIndex((file) => file.name === name);
    const removed = files[at];
    if (!removed) return;
    const kept = files.toSpliced(at, 1);
    update({ files: kept, current: current === name ? (kept[0]?.name ?? '') : current });
    focus.files();
    notice.show(`Removed ${name}.`, {
      back: `bring back ${name}`,
      go: () => {
        const there = work().files;
        // A new file may have its name by now.
        const back = { ...removed, name: freeName(namesOf(there), name) };
        update({ files: there.toSpliced(at, 0, back), current: back.name });
        notice.show(`Brought back ${back.name}.`);
        focus.text();
      },
    });
  };
}
