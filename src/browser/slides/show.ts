import { part } from '#browser/parts.ts';
import { isolate } from '#browser/slides/isolate.ts';
import { offerKeys } from '#browser/slides/keys.ts';
import { modes, type Mode } from '#browser/slides/mode.ts';
import { presenterView } from '#browser/slides/presenter.ts';
import { otherWindows } from '#browser/slides/windows.ts';
import { slideAt } from '#catalog/slide-place.ts';

/** A show of the slides of a page, in the page itself. The address says where it is. */
export function slideShow(root: HTMLElement): { open: (mode: Mode) => void } {
  const slides = [...root.querySelectorAll<HTMLElement>('[data-slide]')];
  const ids = slides.map(({ id }) => id);
  const bar = part(root, 'bar');
  const presenter = presenterView(root, slides);
  const others = otherWindows(
    root.dataset['deck'] ?? '',
    () => mode,
    (at) => go(at, false),
  );
  let mode: Mode | undefined;
  /** Where the overview leads back to. */
  let before: Mode = 'show';
  let at = 0;
  let release: (() => void) | undefined;
  /** Whether full screen ends by our key, which leaves the show on; else it ends with it. */
  let ours = false;

  offerKeys(root, () => mode, { step, to, turn, full, help, leave });
  root.addEventListener('click', press);
  root.addEventListener('focusin', ({ target }) => {
    const place = slides.findIndex((slide) => slide.contains(target as Node));
    if (mode !== 'overview' || place < 0) return;
    at = place;
    draw();
  });
  addEventListener('hashchange', () => {
    const place = slideAt(location.hash, ids);
    if (mode && place !== undefined && place !== at) go(place);
  });
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && !ours) leave();
    ours = false;
  });
  part(root, 'full').hidden = !document.fullscreenEnabled;
  return {
    open(wanted) {
      at = slideAt(location.hash, ids) ?? 0;
      release ??= isolate(root);
      become(wanted);
    },
  };

  function press(event: MouseEvent): void {
    const { target } = event;
    if (!mode || !(target instanceof HTMLElement)) return;
    const link = target.closest<HTMLElement>('[data-place]');
    if (link && mode === 'overview' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      at = slides.findIndex((slide) => slide.contains(link));
      become(before);
      others.tell(at);
    }
    const { step: by, turn: wanted } = target.dataset;
    if (by) step(Number(by));
    const turned = modes.find((mode) => mode === wanted);
    if (turned) turn(turned);
    if (target.matches('[data-full]')) full();
    if (target.matches('[data-help]')) help();
    if (target.matches('[data-leave]')) leave();
    if (target.matches('[data-window]')) {
      part(root, 'window-state').textContent = others.open(addressOf('show'));
    }
    // The dialog's button, and its backdrop, which hits the dialog itself.
    if (target.matches('dialog, [data-closes]')) target.closest('dialog')?.close();
  }

  function step(by: number, unit?: 'slide' | 'row'): void {
    const top = slides[0]?.offsetTop;
    const inRow = unit === 'row' ? slides.filter(({ offsetTop }) => offsetTop === top).length : 1;
    go(at + by * inRow);
  }

  function to(place: 'first' | 'last'): void {
    go(place === 'first' ? 0 : slides.length - 1);
  }

  function go(place: number, tells = true): void {
    if (place < 0 || place >= slides.length) return;
    at = place;
    draw();
    if (mode === 'overview') focus();
    else if (bar.contains(document.activeElement)) say();
    else focus();
    if (tells && mode !== 'overview') others.tell(at);
  }

  /** To a mode; from it back to where it was called from. */
  function turn(wanted: Mode): void {
    if (mode === wanted) become(wanted === 'overview' ? before : 'show');
    else become(wanted);
  }

  function become(wanted: Mode): void {
    if (mode && wanted === 'overview') before = mode;
    if (wanted !== 'overview') before = wanted;
    mode = wanted;
    draw();
    focus();
  }

  function leave(): void {
    if (!mode) return;
    mode = undefined;
    release?.();
    release = undefined;
    if (document.fullscreenElement) void document.exitFullscreen();
    presenter.end();
    draw();
    slides[at]?.scrollIntoView({ behavior: 'instant' });
    focus();
  }

  function draw(): void {
    if (mode) root.dataset['mode'] = mode;
    else delete root.dataset['mode'];
    bar.hidden = !mode;
    presenter.show(mode === 'presenter');
    presenter.draw(at);
    slides.forEach((slide, place) => {
      const isNext = mode === 'presenter' && place === at + 1;
      slide.toggleAttribute('data-current', mode !== undefined && place === at);
      slide.toggleAttribute('data-next', isNext);
      slide.inert = isNext;
      for (const face of slide.querySelectorAll<HTMLElement>('[data-face]')) {
        face.inert = mode === 'overview';
      }
    });
    part(root, 'position').textContent = `${at + 1} of ${slides.length}`;
    for (const button of bar.querySelectorAll<HTMLElement>('[data-turn]')) {
      button.ariaPressed = String(button.dataset['turn'] === mode);
    }
    for (const button of bar.querySelectorAll<HTMLElement>('[data-step]')) {
      const there = at + Number(button.dataset['step']);
      button.ariaDisabled = String(there < 0 || there >= slides.length);
    }
    history.replaceState(null, '', addressOf(mode));
  }

  /** To the slide, whose name a screen reader says then; in the overview to the link of its card. */
  function focus(): void {
    part(root, 'said').textContent = '';
    const slide = slides[at];
    if (mode === 'overview') slide?.querySelector<HTMLElement>('[data-place]')?.focus();
    else slide?.focus({ preventScroll: true });
    if (mode === 'show') part(root, 'slides').scrollTop = 0;
  }

  /** Whoever goes on by a button stays on it, and hears the name of the slide. */
  function say(): void {
    part(root, 'said').textContent = slides[at]?.ariaLabel ?? '';
    part(root, 'slides').scrollTop = 0;
  }

  function full(): void {
    ours = document.fullscreenElement !== null;
    if (ours) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen().catch(() => undefined);
  }

  function help(): void {
    root.querySelector<HTMLDialogElement>('[data-dialog="slide-keys"]')?.showModal();
  }

  function addressOf(mode: Mode | undefined): string {
    return `${location.pathname}${mode ? `?${mode}` : ''}#${ids[at] ?? ''}`;
  }
}
