import type { Box, Line } from '#browser/analyzer/graph/picture.ts';

export type Point = { x: number; y: number };

/** Where everything is, in pixels; a box is given by its left upper corner. */
export type Drawing = {
  width: number;
  height: number;
  boxes: (Box & Point)[];
  /** `label` is the middle of the label's place. */
  lines: (Line & { points: readonly Point[]; middle: Point })[];
};

export const boxSize = { width: 184, height: 48 };
const gap = 20;
const margin = 16;
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
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: gap, ranksep: 28, marginx: margin, marginy: margin });
  for (const { id } of boxes) graph.setNode(id, { ...boxSize });
  for (const [index, { from, to, label }] of lines.entries()) {
    const width = label.length * letterWidth + 16;
    graph.setEdge(from, to, { width, height: 16, labelpos: 'c' }, String(index));
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: boxes.map((box) => {
      const { x = 0, y = 0 } = graph.node(box.id);
      return { ...box, x: x - boxSize.width / 2, y: y - boxSize.height / 2 };
    }),
    lines: lines.map((line, index) => {
      const { points = [], x = 0, y = 0 } = graph.edge(line.from, line.to, String(index));
      return { ...line, points, middle: { x, y } };
    }),
  };
}

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
