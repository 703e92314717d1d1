/** The box can be typed into at once; what reads it comes behind. */
void import('#browser/accesslogs/app.ts').then(({ startExplainer }) => {
  for (const root of document.querySelectorAll<HTMLElement>('[data-accesslogs]')) {
    void startExplainer(root);
  }
});
