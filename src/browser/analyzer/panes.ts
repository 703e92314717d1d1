export type PaneName = 'files' | 'text' | 'findings';

/** On a narrow screen one pane shows at a time. */
export function panesOf(root: HTMLElement): (name: PaneName) => void {
  const choices = [...root.querySelectorAll<HTMLInputElement>('[data-show]')];
  const show = (name: string) => {
    root.dataset['shown'] = name;
    for (const choice of choices) choice.checked = choice.value === name;
  };
  for (const choice of choices) choice.addEventListener('change', () => show(choice.value));
  show('text');
  return show;
}
