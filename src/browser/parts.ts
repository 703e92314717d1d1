import { element } from '#browser/element.ts';

/**
 * A part of the page by its `data-` name.
 *
 * @throws {Error} when the page lacks it, which is a bug.
 */
// The type is what the page's HTML says of the part, which TypeScript does not read.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function part<Type extends HTMLElement = HTMLElement>(
  within: ParentNode,
  name: string,
): Type {
  const found = within.querySelector<Type>(`[data-${name}]`);
  if (!found) throw new Error(`The page has no part "${name}".`);
  return found;
}

/** A copy of what one of the page's templates holds. */
export function fromTemplate(root: ParentNode, name: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  return template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
}

/** A shape of a picture. Its look is the style sheet's, by class; numbers are attributes. */
export function shape(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: (Node | string)[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...content);
  return made;
}

export function button(text: string, act: () => void | Promise<void>): HTMLButtonElement {
  const made = element('button', '', text);
  made.type = 'button';
  made.addEventListener('click', () => void act());
  return made;
}

/** A table with a head; the first cell of each row is its head, and numbers stand at the right. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Node | string | number)[])[],
): HTMLElement {
  const isNumber = (column: number) => rows.some((row) => typeof row[column] === 'number');
  const cell = (name: 'th' | 'td', content: Node | string | number, column: number) =>
    element(
      name,
      isNumber(column) ? 'number' : '',
      typeof content === 'number' ? content.toLocaleString('en-GB') : content,
    );
  const head = element(
    'tr',
    '',
    ...heads.map((text, column) => scoped(cell('th', text, column), 'col')),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      '',
      ...row.map((content, column) =>
        column === 0 ? scoped(cell('th', content, 0), 'row') : cell('td', content, column),
      ),
    ),
  );
  const box = element(
    'div',
    'scroll',
    element(
      'table',
      '',
      element('caption', '', caption),
      element('thead', '', head),
      element('tbody', '', ...body),
    ),
  );
  // What scrolls must be reached by keyboard.
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', caption);
  return box;
}

function scoped(cell: HTMLTableCellElement, scope: 'col' | 'row'): HTMLTableCellElement {
  cell.scope = scope;
  return cell;
}
