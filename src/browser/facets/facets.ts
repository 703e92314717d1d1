import { offerBoxes } from '#browser/facets/boxes.ts';

/** The part that narrows comes when somebody reaches for it, or when the address asks for it. */
for (const root of document.querySelectorAll<HTMLElement>('[data-facets]')) {
  offerBoxes(root);
  let coming: Promise<{ chosen: (input: EventTarget | null) => void }> | undefined;
  const narrowing = () =>
    (coming ??= import('#browser/facets/narrowing.ts').then(({ narrowing }) => narrowing(root)));
  root.addEventListener('pointerover', narrowing, { once: true });
  root.addEventListener('focusin', narrowing, { once: true });
  root.addEventListener('change', async ({ target }) => (await narrowing()).chosen(target));
  addEventListener('popstate', narrowing, { once: true });
  if (location.search) void narrowing();
}
