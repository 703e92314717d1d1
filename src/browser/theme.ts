import { keep } from '#browser/storage.ts';

const themes = ['day', 'night'] as const;

/** Shows the switch between day and night, and keeps the choice. */
export function offerThemes(): void {
  const switcher = document.querySelector<HTMLFieldSetElement>('[data-theme-switch]');
  if (!switcher) return;
  const chosen = document.documentElement.dataset['theme'] ?? 'auto';
  for (const input of switcher.querySelectorAll('input')) input.checked = input.value === chosen;
  switcher.classList.remove('waiting');
  switcher.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) choose(event.target.value);
  });
}

function choose(value: string): void {
  const theme = themes.find((name) => name === value);
  if (theme) document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
  keep('theme', theme);
}
