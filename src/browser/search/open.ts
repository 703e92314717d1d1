/** Opens the search from anywhere: `/`, Ctrl K or ⌘ K, and whatever bears `data-open-search`. */
export function offerSearch(): void {
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
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
  const { openDialog } = await load();
  openDialog();
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
