/** What the keys of the page do. */
export type KeyActions = {
  next: (step: 1 | -1) => void;
  check: () => void;
  fix: () => void;
  pane: (name: 'files' | 'text' | 'findings') => void;
  help: () => void;
};

const panes = { Digit1: 'files', Digit2: 'text', Digit3: 'findings' } as const;

export function offerKeys({ next, check, fix, pane, help }: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const wanted = panes[code as keyof typeof panes] as (typeof panes)['Digit1'] | undefined;
    if (key === 'F8') next(shiftKey ? -1 : 1);
    else if ((key === 'Enter' && altKey) || (key === '.' && (ctrlKey || metaKey))) fix();
    else if (key === 'Enter' && (ctrlKey || metaKey)) check();
    else if (altKey && !ctrlKey && wanted) pane(wanted);
    else if (key === '?' && !isTyping(event)) help();
    else return;
    event.preventDefault();
  });
}

/** Whether the key goes into a text; the editor is hidden in a shadow. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}
