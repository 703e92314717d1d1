import { mostLabels, type Drawing } from '#browser/analyzer/graph/layout.ts';
import { boxSize } from '#browser/analyzer/graph/route.ts';
import { arrowHead, curve, shape } from '#browser/analyzer/graph/shapes.ts';

type PlacedBox = Drawing['boxes'][number];
type PlacedLine = Drawing['lines'][number];

/** Letters that fit into a box. */
const titleLetters = 27;
const captionLetters = 33;

/**
 * The drawing as SVG: boxes that are buttons, and lines behind them. Of many lines, labels show at
 * the box that the reader is at.
 */
export function draw(drawing: Drawing): SVGSVGElement {
  const { width, height, boxes, lines } = drawing;
  const nameOf = namesOf(drawing);
  return shape(
    'svg',
    {
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      role: 'group',
      'aria-label': 'Resources, from left to right by what they refer to',
      class: lines.length > mostLabels ? 'drawing dense' : 'drawing',
    },
    shape('g', { 'aria-hidden': 'true' }, ...lines.map(lineOf)),
    shape('g', { 'aria-hidden': 'true' }, ...lines.map(labelOf)),
    ...boxes.map((box, index) => boxOf(box, nameOf(box), index === 0)),
  );
}

/** Marks the lines of a box, or of none. */
export function markLinesOf(svg: SVGSVGElement, id: string | undefined): void {
  for (const line of svg.querySelectorAll<SVGElement>('[data-from]')) {
    const { from, to } = line.dataset;
    line.classList.toggle('marked', id !== undefined && (from === id || to === id));
  }
}

function boxOf(box: PlacedBox, name: string, isFirst: boolean): SVGGElement {
  const { width, height } = boxSize;
  const { id, x, y, title, caption, presence, worst } = box;
  return shape(
    'g',
    {
      role: 'button',
      tabindex: isFirst ? 0 : -1,
      'aria-label': name,
      'data-box': id,
      class: `box ${presence}`,
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
    },
    shape('rect', { class: 'ring', x: -4, y: -4, width: width + 8, height: height + 8, rx: 9 }),
    shape('rect', { class: 'plate', width, height, rx: 6 }),
    shape('text', { class: 'name', x: 12, y: 20 }, shortened(title, titleLetters)),
    ' ',
    shape('text', { class: 'kind', x: 12, y: 37 }, shortened(caption, captionLetters)),
    ...(worst ? [levelSign(worst)] : []),
  );
}

/** A sign in the corner: a disc for errors, a triangle for warnings; drawn, so that it is no text. */
function levelSign(level: NonNullable<PlacedBox['worst']>): SVGGElement {
  const disc = 'M-8 0 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0';
  return shape(
    'g',
    { class: `level ${level}`, transform: `translate(${boxSize.width - 16} 16)` },
    shape('path', { d: level === 'warning' ? 'M0 -9 L9 7 L-9 7 Z' : disc }),
    shape('path', {
      class: 'sign',
      d: level === 'info' ? 'M0 -4 v.1 M0 0 V4' : 'M0 -4 V1 M0 4 v.1',
    }),
  );
}

function lineOf({ from, to, broken, points }: PlacedLine): SVGGElement {
  return shape(
    'g',
    { class: broken ? 'line broken' : 'line', 'data-from': from, 'data-to': to },
    shape('path', { class: 'way', d: curve(points) }),
    shape('path', { class: 'head', d: arrowHead(points) }),
  );
}

function labelOf({ from, to, label, broken, middle: { x, y } }: PlacedLine): SVGGElement {
  return shape(
    'g',
    {
      class: broken ? 'label broken' : 'label',
      'data-from': from,
      'data-to': to,
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
    },
    shape('text', { 'text-anchor': 'middle', y: broken ? -8 : 4 }, label),
    ...(broken
      ? [
          shape('circle', { cy: 4, r: 7 }),
          shape('path', { class: 'cross', d: 'M-3 1 L3 7 M3 1 L-3 7' }),
        ]
      : []),
  );
}

/** What a box is called where nobody sees its lines. */
function namesOf({ lines }: Drawing): (box: PlacedBox) => string {
  const counts = new Map<string, { to: number; by: number; broken: number }>();
  const countOf = (id: string) => {
    const count = counts.get(id) ?? { to: 0, by: 0, broken: 0 };
    counts.set(id, count);
    return count;
  };
  for (const { from, to, broken } of lines) {
    countOf(from).to += 1;
    countOf(to).by += 1;
    if (broken) countOf(from).broken += 1;
  }
  return ({ id, title, caption, worst }) => {
    const { to, by, broken } = countOf(id);
    const seen = `${shortened(title, titleLetters)} ${shortened(caption, captionLetters)}`;
    const full = `${title} ${caption}`;
    const facts = [
      // It begins with what is seen, for those who say what they choose.
      ...(seen === full ? [full] : [seen, full]),
      `refers to ${to}${broken > 0 ? `, ${broken} broken` : ''}`,
      `named by ${by}`,
    ];
    return [...facts, ...(worst ? [`worst finding: ${worst}`] : [])].join('; ');
  };
}

function shortened(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
}
