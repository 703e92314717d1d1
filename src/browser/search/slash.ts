import { keep, kept } from '#browser/storage.ts';

/** Whether `/` opens the search. Who speaks to a computer may say it by chance, so it can be off. */
export function slashOpens(): boolean {
  return kept('slash') !== 'off';
}

/** Shows the switch for the key, and keeps the choice. */
export function offerSlash(): void {
  const box = document.querySelector<HTMLInputElement>('[data-slash-switch] input');
  if (!box) return;
  box.checked = slashOpens();
  box.closest('[data-slash-switch]')?.classList.remove('waiting');
  show(box.checked);
  box.addEventListener('change', () => {
    keep('slash', box.checked ? undefined : 'off');
    show(box.checked);
  });
}

/** The hint beside the opener, for the eye and for a screen reader. */
function show(opens: boolean): void {
  for (const opener of document.querySelectorAll('[data-open-search]')) {
    opener.setAttribute('aria-keyshortcuts', `${opens ? '/ ' : ''}Control+K Meta+K`);
    opener.querySelector('kbd')?.classList.toggle('off', !opens);
  }
}
