import type { Analysis } from '#analyzer/analyze.ts';
import { element } from '#browser/element.ts';
import { part } from '#browser/parts.ts';
import type { Choices } from '#browser/analyzer/work.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The dialog of the settings. */
export function settingsView(root: HTMLElement, changed: (choices: Partial<Choices>) => void) {
  const fields = [...root.querySelectorAll<Field>('[data-option]')];
  for (const field of fields) {
    field.addEventListener('input', () => {
      const value = isBox(field) ? field.checked : field.value.trim();
      changed({ [field.dataset['option'] ?? '']: value });
    });
  }
  return {
    fill(choices: Choices): void {
      for (const field of fields) {
        const value = choices[field.dataset['option'] as keyof Choices];
        if (isBox(field)) field.checked = value === true;
        else if (field !== document.activeElement) field.value = String(value);
      }
    },
    /** What the last run took for granted, and on whose word. */
    tell({ settings }: Analysis): void {
      part(root, 'in-use').hidden = settings.length === 0;
      part(root, 'settings-list').replaceChildren(
        ...settings.map(({ name, value, from }) =>
          element(
            'li',
            '',
            element('code', '', name),
            ` ${value} `,
            element('span', 'soft', typeof from === 'string' ? from : `${from.file}:${from.line}`),
          ),
        ),
      );
    },
  };
}

function isBox(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'checkbox';
}
