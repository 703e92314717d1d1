import { part } from '#browser/parts.ts';
import { elapsedText } from '#catalog/slide-place.ts';

/** What the presenter sees beside the slide: its notes, what comes next, and how late it is. */
export function presenterView(root: HTMLElement, slides: readonly HTMLElement[]) {
  const pane = part(root, 'presenter');
  const notes = part(root, 'notes-pane');
  const next = part(root, 'next-title');
  const clock = part(root, 'clock');
  const elapsed = part(root, 'elapsed');
  let begun: number | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  part(root, 'restart').addEventListener('click', () => {
    begun = Date.now();
    tick();
  });

  return {
    draw(at: number): void {
      const text = slides[at]?.querySelector('[data-notes-text]')?.cloneNode(true);
      notes.replaceChildren(...(text?.childNodes ?? ['There are no notes to this slide.']));
      notes.scrollTop = 0;
      next.textContent = slides[at + 1]?.querySelector('h2')?.textContent ?? 'the end';
    },
    /** The time runs on while the presenter looks at something else. */
    show(isShown: boolean): void {
      pane.hidden = !isShown;
      clearInterval(ticking);
      if (!isShown) return;
      begun ??= Date.now();
      tick();
      ticking = setInterval(tick, 1_000);
    },
    end(): void {
      begun = undefined;
    },
  };

  function tick(): void {
    const now = new Date();
    clock.textContent = now.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    elapsed.textContent = elapsedText((now.valueOf() - (begun ?? now.valueOf())) / 1_000);
  }
}
