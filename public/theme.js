// Runs before the first paint, so that a chosen theme does not flash. Kept by src/browser/theme.ts.
try {
  const theme = localStorage.getItem('chartroom.theme');
  if (theme === 'day' || theme === 'night') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is off: the system's preference holds.
}
