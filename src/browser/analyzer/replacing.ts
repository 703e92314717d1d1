import type { Notice } from '#browser/analyzer/notice.ts';
import type { Work } from '#browser/analyzer/work.ts';

/** What takes the place of all there is. */
export type Replacer = 'sample' | 'link' | 'nothing';

type Parts = {
  notice: Notice;
  work: () => Work;
  /** Shows other work. */
  put: (work: Work) => void;
  /** Where one goes on when one's own work is back. */
  focus: () => void;
};

/** Puts other work in the place of all there is, with a way back to what was the reader's own. */
export function replacing({ notice, work, put, focus }: Parts) {
  let own: Work | undefined;
  let given: Work['files'] | undefined;

  return (next: Work, by: Replacer): void => {
    const before = work();
    // A sample that was only looked at is nobody's own: the way back leads past it.
    if (before.files !== given) own = isEmpty(before) ? undefined : before;
    put(next);
    given = next.files;
    if (own) offerWayBack(own, by);
    else notice.clear();
  };

  function offerWayBack(former: Work, by: Replacer): void {
    const what = nameOf(former);
    const told = by === 'nothing' ? `Cleared ${what}.` : `The ${by} took the place of ${what}.`;
    const go = () => {
      put(former);
      own = undefined;
      given = undefined;
      notice.show(`Brought back ${what}.`);
      focus();
    };
    notice.show(told, { back: `bring back ${what}`, go });
  }
}

function isEmpty({ files }: Work): boolean {
  return files.every(({ text }) => text.trim() === '');
}

function nameOf({ files }: Work): string {
  return files.length === 1 ? 'your text' : `your ${files.length} files`;
}
