import {
  choiceOf,
  choicePairs,
  codeFields,
  isChosen,
  type CodeChoice,
  type CodeField,
} from '#catalog/code-search.ts';

const fields = document.querySelector<HTMLElement>('[data-code-choice]');
if (fields) offerChoice(fields);

/** Narrows the lists of codes to what is chosen. The address holds the choice. */
function offerChoice(fields: HTMLElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-code]')];
  const listed = rows.filter(({ dataset }) => dataset['listed'] !== undefined);
  const status = fields.querySelector('[role="status"]');
  const clear = fields.querySelector<HTMLButtonElement>('[data-clear]');
  const nothing = document.querySelector<HTMLElement>('[data-no-code]');
  const none = choiceOf(() => '');

  fields.addEventListener('input', () => choose(given(), 'replaceState'));
  clear?.addEventListener('click', () => {
    fill(none);
    choose(none, 'pushState');
    field('q')?.focus();
  });
  addEventListener('popstate', arrive);
  arrive();

  function arrive(): void {
    const parameters = new URLSearchParams(location.search);
    const choice = choiceOf((name) => parameters.get(name));
    fill(choice);
    show(choice);
    delete document.documentElement.dataset['choosing'];
  }

  function choose(choice: CodeChoice, write: 'pushState' | 'replaceState'): void {
    const query = new URLSearchParams(choicePairs(choice)).toString();
    history[write](null, '', location.pathname + (query && `?${query}`));
    show(choice);
  }

  function show(choice: CodeChoice): void {
    for (const row of rows) row.hidden = !isChosen(rowOf(row), choice);
    for (const group of document.querySelectorAll<HTMLElement>('[data-code-group]')) {
      const count = group.querySelectorAll('[data-code]:not([hidden])').length;
      const sounding = group.querySelector('[data-count]');
      group.hidden = count === 0;
      if (sounding) sounding.textContent = String(count);
    }
    const shown = listed.filter(({ hidden }) => !hidden).length;
    const all = listed.length;
    if (status) status.textContent = shown === all ? `${all} codes` : `${shown} of ${all} codes`;
    if (nothing) nothing.hidden = rows.some(({ hidden }) => !hidden);
    if (clear) clear.hidden = choicePairs(choice).length === 0;
  }

  function given(): CodeChoice {
    return choiceOf((name) => field(name)?.value);
  }

  function fill(choice: CodeChoice): void {
    for (const name of codeFields) {
      const input = field(name);
      if (input) input.value = choice[name];
    }
  }

  function field(name: CodeField): HTMLInputElement | HTMLSelectElement | null {
    return fields.querySelector(`[name="${name}"]`);
  }
}

function rowOf({ dataset }: HTMLElement) {
  return {
    level: dataset['level'] ?? '',
    kinds: (dataset['kinds'] ?? '').split(' '),
    topics: (dataset['topics'] ?? '').split(' '),
    text: dataset['text'] ?? '',
  };
}
