/** The boxes can be typed into at once; what reads them comes behind. */
void import('#browser/balance/app.ts').then(({ startChecker }) => {
  for (const root of document.querySelectorAll<HTMLElement>('[data-balance]')) {
    void startChecker(root);
  }
});
