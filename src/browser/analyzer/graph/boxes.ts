import { markLinesOf } from '#browser/analyzer/graph/draw.ts';
import type { Drawing } from '#browser/analyzer/graph/layout.ts';
import { boxBeside } from '#browser/analyzer/graph/neighbours.ts';

type PlacedBox = Drawing['boxes'][number];

/** Lets the boxes be chosen by pointer and by key; one of them is in the order of the Tab key. */
export function offerBoxes(
  svg: SVGSVGElement,
  drawing: Drawing,
  choose: (box: PlacedBox) => void,
): void {
  const elements = new Map(
    [...svg.querySelectorAll<SVGGElement>('[data-box]')].map((element) => [
      element.dataset['box'] ?? '',
      element,
    ]),
  );
  const boxes = new Map(drawing.boxes.map((box) => [box.id, box]));
  const idAt = ({ target }: Event): string | undefined =>
    target instanceof Element
      ? target.closest<SVGGElement>('[data-box]')?.dataset['box']
      : undefined;
  const chooseAt = (event: Event): boolean => {
    const box = boxes.get(idAt(event) ?? '');
    if (box) choose(box);
    return box !== undefined;
  };

  svg.addEventListener('click', chooseAt);
  svg.addEventListener('keydown', (event) => {
    const id = idAt(event);
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') chooseAt(event);
    else if (!/^(?:Arrow.*|Home|End)$/.test(event.key)) return;
    else focus(boxBeside(drawing, id, event.key));
    event.preventDefault();
  });
  svg.addEventListener('focusin', (event) => {
    const id = idAt(event);
    markLinesOf(svg, id);
    for (const [own, element] of elements) {
      element.setAttribute('tabindex', own === id ? '0' : '-1');
    }
  });
  svg.addEventListener('focusout', () => markLinesOf(svg, undefined));
  svg.addEventListener('pointerover', (event) => markLinesOf(svg, idAt(event) ?? focused()));

  function focus(id: string | undefined): void {
    const element = elements.get(id ?? '');
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function focused(): string | undefined {
    const { activeElement } = document;
    return activeElement instanceof SVGElement ? activeElement.dataset['box'] : undefined;
  }
}
