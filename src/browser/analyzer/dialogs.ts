/** Opens and closes the page's dialogs. */
export function offerDialogs(root: HTMLElement): (name: string) => void {
  const open = (name: string) => {
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
