import { codeOf } from '#browser/guides/code.ts';

/** Each frame's button copies its text as it is applied, and says whether that worked. */
export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', async () => {
      const frame = button.closest<HTMLElement>('[data-code-frame]');
      const status = button.nextElementSibling;
      if (!frame || !status) return;
      const said = await navigator.clipboard.writeText(codeOf(frame)).then(
        () => 'Copied',
        () => 'Not copied: the browser refused',
      );
      status.textContent = said;
      button.dataset['said'] = said;
      setTimeout(() => delete button.dataset['said'], 2_000);
    });
  }
}
