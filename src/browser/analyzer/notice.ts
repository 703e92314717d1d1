import { part } from '#browser/parts.ts';

export type Notice = {
  /** Says something above the panes, with a button that takes it back if there is a way back. */
  show: (text: string, way?: { back: string; go: () => void }) => void;
  clear: () => void;
  /** The text was changed: what has no button has been read. */
  edited: () => void;
};

/** @param leave puts the focus somewhere, when the button that has it goes. */
export function noticeOf(root: HTMLElement, leave: () => void): Notice {
  const text = part(root, 'notice-text');
  const undo = part<HTMLButtonElement>(root, 'notice-undo');
  const close = part<HTMLButtonElement>(root, 'notice-close');
  let goBack: (() => void) | undefined;
  const show: Notice['show'] = (told, way) => {
    text.textContent = told;
    goBack = way?.go;
    undo.hidden = !way;
    if (way) undo.setAttribute('aria-label', `Undo: ${way.back}`);
    close.hidden = told === '';
  };
  undo.addEventListener('click', () => goBack?.());
  close.addEventListener('click', () => {
    show('');
    leave();
  });
  return {
    show,
    clear: () => show(''),
    edited() {
      if (!goBack && !close.hidden) show('');
    },
  };
}
