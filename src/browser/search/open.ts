import { slashOpens } from '#browser/search/slash.ts';

/** Opens the search from anywhere: `/`, Ctrl K or ⌘ K, and whatever bears `data-open-search`. */
export function offerSearch(): void {
  document.addEventListener('keydown', (event) => {
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
    const slash = event.key === '/' && bare && slashOpens();
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!(slash && !isTyping(event)) && !(k && !event.shiftKey)) return;
    event.preventDefault();
    void open();
  });
  for (const opener of document.querySelectorAll<HTMLElement>('[data-open-search]')) {
    opener.addEventListener('click', (event) => {
      // With a modifier the link opens elsewhere, as links do.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void open();
    });
    opener.addEventListener('pointerenter', () => void load(), { once: true });
  }
}

async function open(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('[data-search-page] input[type="search"]');
  if (field) {
    field.focus();
    field.select();
    return;
  }
  const typed = keepTyping();
  try {
    const { openDialog } = await load();
    openDialog(typed());
  } finally {
    typed();
  }
}

/**
 * Nobody waits for a script after `/`: what is typed until it is there goes into its field.
 *
 * @returns what was typed; from then on keys go where they belong.
 */
function keepTyping(): () => string {
  let text = '';
  const keep = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    text += event.key;
  };
  window.addEventListener('keydown', keep, { capture: true });
  return () => {
    window.removeEventListener('keydown', keep, { capture: true });
    return text;
  };
}

function load() {
  return import('#browser/search/dialog.ts');
}

/** Also where an editor lives in a shadow root, which hides the field from `event.target`. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
