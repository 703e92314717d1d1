// Runs before the list is painted: an address that brings a choice does not first show what it
// leaves out. Ended by src/browser/facets/narrowing.ts, or by time should that not come.
if (location.search) {
  document.documentElement.dataset.choosing = '';
  setTimeout(() => delete document.documentElement.dataset.choosing, 3000);
}
