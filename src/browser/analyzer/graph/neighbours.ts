import type { Drawing } from '#browser/analyzer/graph/layout.ts';
import type { Point } from '#browser/analyzer/graph/route.ts';

type PlacedBox = Drawing['boxes'][number];

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The box that a key leads to from another: the nearest one in the direction of an arrow, to the
 * left and right one that a line joins if there is any; the first for Home, the last for End.
 */
export function boxBeside({ boxes, lines }: Drawing, id: string, key: string): string | undefined {
  if (key === 'Home') return boxes[0]?.id;
  if (key === 'End') return boxes.at(-1)?.id;
  const from = boxes.find((box) => box.id === id);
  const direction = directions[key];
  if (!from || !direction) return undefined;
  const ahead = boxes.filter((box) => along(from, box, direction) > 0);
  const joined = new Set(
    direction.x === 0
      ? []
      : lines.flatMap((line) => (line.from === id ? line.to : line.to === id ? line.from : [])),
  );
  const preferred = ahead.filter((box) => joined.has(box.id));
  return nearest(from, preferred.length > 0 ? preferred : ahead, direction)?.id;
}

function nearest(
  from: PlacedBox,
  boxes: readonly PlacedBox[],
  direction: Point,
): PlacedBox | undefined {
  let best: PlacedBox | undefined;
  let least = Infinity;
  for (const box of boxes) {
    // What lies to the side counts more, so that an arrow goes straight on.
    const side =
      Math.abs((box.x - from.x) * direction.y) + Math.abs((box.y - from.y) * direction.x);
    const distance = along(from, box, direction) + 2 * side;
    if (distance < least) {
      least = distance;
      best = box;
    }
  }
  return best;
}

function along(from: Point, to: Point, direction: Point): number {
  return (to.x - from.x) * direction.x + (to.y - from.y) * direction.y;
}
