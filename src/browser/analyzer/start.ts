/** The page can be typed into at once; what reads the text comes behind it. */
void import('#browser/analyzer/app.ts').then(({ startAnalyzer }) => {
  for (const root of document.querySelectorAll<HTMLElement>('[data-analyzer]'))
    void startAnalyzer(root);
});
