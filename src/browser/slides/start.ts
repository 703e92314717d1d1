import { slideAt } from '#catalog/slide-place.ts';
import { modes, type Mode } from '#browser/slides/mode.ts';

const root = document.querySelector<HTMLElement>('[data-deck]');
if (root) offerShow(root);
offerNotes();

/** The show comes when somebody asks for it, by a button or by the address. */
function offerShow(root: HTMLElement): void {
  const slides = [...root.querySelectorAll<HTMLElement>('[data-slide]')];
  const ids = slides.map(({ id }) => id);
  let coming: Promise<{ open: (mode: Mode) => void }> | undefined;
  const load = () =>
    (coming ??= import('#browser/slides/show.ts').then(({ slideShow }) => slideShow(root)));
  const begin = async (mode: Mode) => (await load()).open(mode);

  for (const button of document.querySelectorAll<HTMLElement>('[data-begin]')) {
    const mode = modes.find((mode) => mode === button.dataset['begin']) ?? 'show';
    button.addEventListener('click', () => void begin(mode));
    button.addEventListener('pointerenter', () => void load(), { once: true });
  }
  arrive();
  addEventListener('hashchange', arrive);
  const asked = modes.find((mode) => new URLSearchParams(location.search).has(mode));
  if (asked) void begin(asked);

  /** A slide that the address names by its number: browsers know ids alone. */
  function arrive(): void {
    const place = slideAt(location.hash, ids);
    const slide = place === undefined ? undefined : slides[place];
    if (!slide || location.hash === `#${slide.id}`) return;
    history.replaceState(null, '', `#${slide.id}`);
    slide.scrollIntoView();
    slide.focus({ preventScroll: true });
  }
}

function offerNotes(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-open-notes]');
  button?.addEventListener('click', () => {
    const open = button.ariaPressed !== 'true';
    button.ariaPressed = String(open);
    for (const notes of document.querySelectorAll<HTMLDetailsElement>('[data-notes]')) {
      notes.open = open;
    }
  });
}
