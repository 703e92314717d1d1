/**
 * Opens and closes the page's dialogs.
 *
 * @param opening what a dialog needs before it opens, by its name.
 */
export function offerDialogs(
  root: HTMLElement,
  opening: Readonly<Record<string, () => void>>,
): (name: string) => void {
  const open = (name: string) => {
    opening[name]?.();
    root.querySelector<HTMLDialogElement>(`[data-dialog="${name}"]`)?.showModal();
  };
  root.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { opens } = target.dataset;
    if (opens !== undefined) open(opens);
    // A click on the backdrop hits the dialog itself.
    if (target instanceof HTMLDialogElement || target.hasAttribute('data-closes')) {
      target.closest('dialog')?.close();
    }
  });
  return open;
}
