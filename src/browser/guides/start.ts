import { offerCopies } from '#browser/guides/copy.ts';

offerCopies();

for (const root of document.querySelectorAll<HTMLElement>('[data-worker-check]')) {
  root.querySelector('textarea')?.addEventListener('input', async ({ target }) => {
    const { judged } = await import('#browser/guides/workers.ts');
    const { value } = target as HTMLTextAreaElement;
    root.querySelector('[data-verdict]')?.replaceChildren(...judged(value));
  });
}

// What checks a manifest comes when somebody wants to mend one.
for (const root of document.querySelectorAll<HTMLElement>('[data-repair]')) {
  const button = root.querySelector<HTMLButtonElement>('[data-mend]');
  button?.addEventListener('click', async () => {
    const { startRepair } = await import('#browser/guides/repair.ts');
    startRepair(root);
    button.hidden = true;
  });
}
