import type { EdgeLabel, GraphLabel, NodeLabel } from '@dagrejs/dagre';
import type { Box, Line } from '#browser/analyzer/graph/picture.ts';
import { boxSize, route, type Point } from '#browser/analyzer/graph/route.ts';

/** Where everything is, in pixels; a box is given by its left upper corner. */
export type Drawing = {
  width: number;
  height: number;
  boxes: (Box & Point)[];
  /** `middle` is that of the label's place. */
  lines: (Line & { points: readonly Point[]; middle: Point })[];
};

const gap = 20;
const margin = 16;
/** Above this many lines, labels get no place of their own. */
export const mostLabels = 80;
/** Of a letter of a label, on average. */
const letterWidth = 6.3;

/** The library comes apart from the checks, which everybody waits for. */
export const loadLayout = () => import('@dagrejs/dagre');

/** Puts boxes in columns from left to right, so that lines lead to the right where they can. */
export async function layOut(boxes: readonly Box[], lines: readonly Line[]): Promise<Drawing> {
  const joined = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const drawing = await joinedByLines(
    boxes.filter(({ id }) => joined.has(id)),
    lines,
  );
  const loners = boxes.filter(({ id }) => !joined.has(id));
  return loners.length === 0 ? drawing : withLoners(drawing, loners);
}

async function joinedByLines(boxes: readonly Box[], lines: readonly Line[]): Promise<Drawing> {
  if (boxes.length === 0) return { width: 0, height: 0, boxes: [], lines: [] };
  const { Graph, layout } = await loadLayout();
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  const isSmall = lines.length <= mostLabels;
  graph.setGraph({
    rankdir: 'LR',
    nodesep: gap,
    ranksep: isSmall ? 56 : 96,
    marginx: margin,
    marginy: margin,
    // The better one takes many times as long.
    ranker: isSmall ? 'network-simplex' : 'tight-tree',
  });
  for (const { id } of boxes) graph.setNode(id, { ...boxSize });
  for (const [index, { from, to, label }] of lines.entries()) {
    const size = { width: label.length * letterWidth + 16, height: 16, labelpos: 'c' as const };
    graph.setEdge(from, to, isSmall ? size : {}, String(index));
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const corners = new Map(
    boxes.map(({ id }) => {
      const { x = 0, y = 0 } = graph.node(id);
      return [id, { x: x - boxSize.width / 2, y: y - boxSize.height / 2 }];
    }),
  );
  const columns = [...new Set([...corners.values()].map(({ x }) => x))];
  return {
    width,
    height,
    boxes: boxes.map((box) => ({ ...box, ...(corners.get(box.id) ?? origin) })),
    lines: lines.map((line, index) => {
      const edge = graph.edge(line.from, line.to, String(index));
      const { points = [], width: labelWidth = 0 } = edge;
      const half = points[Math.floor(points.length / 2)] ?? origin;
      const middle = { x: edge.x ?? half.x, y: edge.y ?? half.y };
      const from = corners.get(line.from) ?? origin;
      const to = corners.get(line.to) ?? origin;
      // Within a column the library's own way is as good as any.
      const isLevel = from.x === to.x;
      const way = isLevel ? points : route(from, to, points.slice(1, -1), labelWidth / 2, columns);
      return { ...line, points: way, middle };
    }),
  };
}

const origin: Point = { x: 0, y: 0 };

/** What has no line stands in rows below the others. */
function withLoners(drawing: Drawing, loners: readonly Box[]): Drawing {
  const step = { x: boxSize.width + gap, y: boxSize.height + gap };
  const columns = Math.max(4, Math.floor((drawing.width - margin) / step.x));
  const top = Math.max(drawing.height, margin);
  const placed = loners.map((box, index) => ({
    ...box,
    x: margin + (index % columns) * step.x,
    y: top + Math.floor(index / columns) * step.y,
  }));
  const rows = Math.ceil(loners.length / columns);
  const filled = Math.min(columns, loners.length);
  return {
    ...drawing,
    width: Math.max(drawing.width, margin * 2 + filled * step.x - gap),
    height: top + rows * step.y - gap + margin,
    boxes: [...drawing.boxes, ...placed],
  };
}
