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

/** An element with its class and what is in it. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

export function button(text: string, act: () => void): HTMLButtonElement {
  const element = made('button', '', text);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}

/** A copy of what one of the page's templates holds. */
export function fromTemplate(root: ParentNode, name: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  return template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
}
