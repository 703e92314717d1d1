import type { Finding, Place } from '#analyzer/finding.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';

/** What shows the text of a file: the plain field, or the editor that takes its place. */
export type TextView = {
  /** Shows a file. Its history of changes is its own. */
  show: (file: SourceFile) => void;
  /** Marks the findings of the file that is shown. */
  mark: (findings: readonly Finding[]) => void;
  /** Puts the cursor on a place of the file that is shown, and the focus on the text. */
  go: (place: Place) => void;
  /** Puts another text in the place of the one shown, as a change that can be undone. */
  replace: (text: string) => void;
  /** Forgets the history of every file. */
  forget: () => void;
  /** Where the cursor is; lines and columns count from 1. */
  cursor: () => { line: number; column: number };
  focus: () => void;
};

/** What a view tells of. */
export type TextActions = {
  /** @param isPasted the change is complete: who types goes on. */
  changed: (text: string, isPasted: boolean) => void;
  check: () => void;
};
