import { narrow, type Faceted, type Selection } from '#catalog/facets.ts';

type Actions = {
  choose: (selection: Selection<string>) => void;
  toggle: (name: string, value: string) => void;
};

type LabelOf = (name: string, value: string) => string;

/** What stands above the list: how many it shows, what was chosen, and a way out of nothing. */
export function resultHead(root: HTMLElement, { choose, toggle }: Actions) {
  const status = root.querySelector<HTMLElement>('[data-facet-status]');
  const chips = root.querySelector<HTMLElement>('[data-facet-chips]');
  const empty = root.querySelector<HTMLElement>('[data-facet-empty]');
  const clear = root.querySelector<HTMLElement>('[data-facet-clear]');
  const noun = root.dataset['noun'] ?? 'talks';
  let nothing: Selection<string> = {};
  clear?.addEventListener('click', () => {
    choose(nothing);
    status?.focus();
  });

  return {
    refuse() {
      if (status)
        status.textContent = `The ${noun} could not be loaded. Choose again to try again.`;
    },
    show(
      items: readonly Faceted<string>[],
      selection: Selection<string>,
      ids: readonly string[],
      labelOf: LabelOf,
    ) {
      const chosen = Object.entries(selection).flatMap(([name, values]) =>
        values.map((value) => ({ name, value, label: labelOf(name, value) })),
      );
      nothing = Object.fromEntries(Object.keys(selection).map((name) => [name, []]));
      if (status) {
        status.textContent =
          chosen.length === 0
            ? `${items.length} ${noun}`
            : `${ids.length} of ${items.length} ${noun}`;
      }
      if (clear) clear.hidden = chosen.length === 0;
      chips?.replaceChildren(
        ...chosen.map(({ name, value, label }) =>
          listed(
            button(label, `Take out ${label}`, () => {
              toggle(name, value);
              status?.focus();
            }),
          ),
        ),
      );
      if (!empty) return;
      empty.hidden = ids.length > 0;
      empty.querySelector('ul')?.replaceChildren(
        ...(ids.length > 0 ? [] : chosen).flatMap(({ name, value, label }) => {
          const without = {
            ...selection,
            [name]: selection[name]?.filter((v) => v !== value) ?? [],
          };
          const count = narrow(items, without).ids.length;
          if (count === 0) return [];
          const text = `Without “${label}”: ${count} ${noun}`;
          return listed(button(text, text, () => choose(without)));
        }),
      );
    },
  };
}

function button(text: string, name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (name !== text) made.setAttribute('aria-label', name);
  made.addEventListener('click', press);
  return made;
}

function listed(child: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.append(child);
  return item;
}
