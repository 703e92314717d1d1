export type PaneName = 'files' | 'text' | 'findings';

export type Panes = {
  show: (name: PaneName) => void;
  /** Shows a pane and puts the focus there. */
  focus: (name: PaneName) => void;
};

/** On a narrow screen one pane shows at a time. */
export function panesOf(root: HTMLElement, focusText: () => void): Panes {
  const choices = [...root.querySelectorAll<HTMLInputElement>('[data-show]')];
  const show = (name: string) => {
    root.dataset['shown'] = name;
    for (const choice of choices) choice.checked = choice.value === name;
  };
  for (const choice of choices) choice.addEventListener('change', () => show(choice.value));
  show('text');
  return {
    show,
    focus(name) {
      show(name);
      if (name === 'text') focusText();
      else root.querySelector<HTMLElement>(`[data-pane="${name}"] h2`)?.focus();
    },
  };
}
