/** Makes a checkbox of each value that the page offers as a link: named as its facet, with its value. */
export function offerBoxes(root: HTMLElement): void {
  for (const item of root.querySelectorAll<HTMLElement>('[data-facet] > [data-value]')) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    const text = document.createElement('span');
    input.type = 'checkbox';
    input.name = item.parentElement?.dataset['facet'] ?? '';
    input.value = item.dataset['value'] ?? '';
    text.textContent = item.querySelector('[data-label]')?.textContent.trim() ?? '';
    label.append(input, text, item.querySelector('.sounding') ?? '');
    item.replaceChildren(label);
  }
}
