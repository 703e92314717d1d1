import type { Point } from '#browser/analyzer/graph/route.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** An element of SVG with its attributes. */
export function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...content: (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...content);
  return element;
}

/** A line through some points, level at each of them. */
export function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let last = first;
  const parts = rest.map((point) => {
    const half = (last.x + point.x) / 2;
    const bend = `C${at({ x: half, y: last.y })} ${at({ x: half, y: point.y })} ${at(point)}`;
    last = point;
    return bend;
  });
  return `M${at(first)} ${parts.join(' ')}`;
}

/** The head of an arrow that ends where such a line does. */
export function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const back = tip.x + (tip.x < before.x ? 8 : -8);
  return `M${at(tip)} L${at({ x: back, y: tip.y - 4 })} L${at({ x: back, y: tip.y + 4 })} Z`;
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
