import { offerCopies } from '#browser/guides/copy.ts';

offerCopies();

// What checks a manifest comes when somebody wants to mend one.
for (const root of document.querySelectorAll<HTMLElement>('[data-repair]')) {
  const button = root.querySelector<HTMLButtonElement>('[data-mend]');
  button?.addEventListener('click', async () => {
    const { startRepair } = await import('#browser/guides/repair.ts');
    startRepair(root);
    button.hidden = true;
  });
}
