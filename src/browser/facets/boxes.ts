import type { Selection } from '#catalog/facets.ts';

/** Makes a checkbox of each value that the page offers as a link. */
export function offerBoxes(root: HTMLElement, toggle: (name: string, value: string) => void) {
  const boxes = [...root.querySelectorAll<HTMLElement>('[data-facet] > [data-value]')].map(
    (item) => {
      const name = item.parentElement?.dataset['facet'] ?? '';
      const value = item.dataset['value'] ?? '';
      const text = item.querySelector('[data-label]')?.textContent ?? value;
      const label = document.createElement('label');
      const input = document.createElement('input');
      const words = document.createElement('span');
      const count = item.querySelector('.sounding') ?? document.createElement('span');
      input.type = 'checkbox';
      input.addEventListener('change', () => toggle(name, value));
      words.textContent = text;
      label.append(input, words, count);
      item.replaceChildren(label);
      return { item, name, value, text, input, count };
    },
  );
  return {
    label: (name: string, value: string) =>
      boxes.find((box) => box.name === name && box.value === value)?.text ?? value,
    show(selection: Selection<string>, counts: Record<string, ReadonlyMap<string, number>>) {
      for (const { item, name, value, input, count } of boxes) {
        const number = counts[name]?.get(value) ?? 0;
        input.checked = selection[name]?.includes(value) ?? false;
        count.textContent = String(number);
        item.toggleAttribute('data-none', number === 0 && !input.checked);
        const more = item.closest<HTMLDetailsElement>('details[data-more]');
        if (more && input.checked) more.open = true;
      }
    },
  };
}
