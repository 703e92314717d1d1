import type { Mode } from '#browser/slides/mode.ts';
import { part } from '#browser/parts.ts';

/** What the keys of a show do. */
export type Actions = {
  /** So many slides on or back; in the overview also so many rows. */
  step: (by: number, unit?: 'slide' | 'row') => void;
  to: (place: 'first' | 'last') => void;
  turn: (mode: Mode) => void;
  full: () => void;
  help: () => void;
  leave: () => void;
};

/** Hears the keys while a show is on: what is no part of it is out of reach then. */
export function offerKeys(root: HTMLElement, mode: () => Mode | undefined, actions: Actions): void {
  const box = part(root, 'slides');
  document.addEventListener('keydown', (event) => {
    const now = mode();
    const { target } = event;
    if (!now || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]') || !(target instanceof HTMLElement)) return;
    // A control takes these keys for itself, and so does a text that scrolls by itself.
    if (event.key === ' ' && target.closest('a, button, summary')) return;
    if (target.matches('[data-notes-pane], .scroll') && /^(?:Arrow|Page| )/.test(event.key)) return;
    const action =
      now === 'overview' ? overviewAction(event, actions) : slideAction(event, box, actions);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

type Action = (() => void) | undefined;

function slideAction(event: KeyboardEvent, box: HTMLElement, actions: Actions): Action {
  const { key, shiftKey } = event;
  const isDown = key === 'ArrowDown' || key === 'PageDown' || (key === ' ' && !shiftKey);
  const isUp = key === 'ArrowUp' || key === 'PageUp' || (key === ' ' && shiftKey);
  const left = box.scrollHeight - box.clientHeight - box.scrollTop;
  // First the rest of a slide that is longer than the window: the browser scrolls.
  if ((isDown && left > 1) || (isUp && box.scrollTop > 1)) return undefined;
  if (isDown || key === 'ArrowRight') return () => actions.step(1);
  if (isUp || key === 'ArrowLeft') return () => actions.step(-1);
  return anyAction(key, actions);
}

function overviewAction({ key }: KeyboardEvent, actions: Actions): Action {
  if (key === 'ArrowRight') return () => actions.step(1);
  if (key === 'ArrowLeft') return () => actions.step(-1);
  if (key === 'ArrowDown') return () => actions.step(1, 'row');
  if (key === 'ArrowUp') return () => actions.step(-1, 'row');
  return anyAction(key, actions);
}

function anyAction(key: string, actions: Actions): Action {
  const all: Record<string, Action> = {
    Home: () => actions.to('first'),
    End: () => actions.to('last'),
    o: () => actions.turn('overview'),
    p: () => actions.turn('presenter'),
    f: actions.full,
    '?': actions.help,
    Escape: actions.leave,
  };
  return all[key.length === 1 ? key.toLowerCase() : key];
}
