import { isatty } from 'node:tty';

/** Whether answers go to a terminal. */
export function answersATerminal(): boolean {
  return isatty(1);
}
