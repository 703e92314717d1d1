import { part } from '#browser/parts.ts';
import type { Drawing } from '#browser/analyzer/graph/layout.ts';

const limits = { least: 0.15, most: 3 };
/** Smaller than this, nobody can read the names; then it is better to scroll. */
const leastReadable = 0.85;
const zoomStep = 1.25;

export type Viewport = {
  show: (svg: SVGSVGElement, drawing: Drawing) => void;
  clear: () => void;
};

/** The window onto the drawing: it scrolls, is dragged, and is zoomed by buttons and keys. */
export function viewport(root: HTMLElement): Viewport {
  const view = part(root, 'graph-view');
  let shown: { svg: SVGSVGElement; drawing: Drawing } | undefined;
  let scale = 1;

  const acts: Readonly<Record<string, () => void>> = {
    in: () => zoom(scale * zoomStep),
    out: () => zoom(scale / zoomStep),
    fit: () => zoom(fitting()),
    left: () => pan(-1, 0),
    right: () => pan(1, 0),
    up: () => pan(0, -1),
    down: () => pan(0, 1),
  };
  for (const control of root.querySelectorAll<HTMLElement>('[data-graph-move]')) {
    control.addEventListener('click', () => acts[control.dataset['graphMove'] ?? '']?.());
  }
  view.addEventListener('keydown', (event) => {
    const act = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' }[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    acts[act]?.();
    event.preventDefault();
  });
  offerDragging(view);

  return {
    show(svg, drawing) {
      shown = { svg, drawing };
      view.replaceChildren(svg);
      zoom(Math.min(1, Math.max(fitting(), leastReadable)));
      view.scrollTo(0, 0);
    },
    clear() {
      shown = undefined;
      view.replaceChildren();
    },
  };

  function fitting(): number {
    if (!shown) return 1;
    const { width, height } = shown.drawing;
    return Math.min(view.clientWidth / width, view.clientHeight / height, limits.most);
  }

  /** What is in the middle stays there. */
  function zoom(wanted: number): void {
    if (!shown) return;
    const { svg, drawing } = shown;
    const next = Math.min(limits.most, Math.max(limits.least, wanted));
    const { clientWidth, clientHeight } = view;
    const middle = {
      x: (view.scrollLeft + clientWidth / 2) / scale,
      y: (view.scrollTop + clientHeight / 2) / scale,
    };
    scale = next;
    svg.setAttribute('width', String(Math.floor(drawing.width * scale)));
    svg.setAttribute('height', String(Math.floor(drawing.height * scale)));
    view.scrollTo(middle.x * scale - clientWidth / 2, middle.y * scale - clientHeight / 2);
  }

  function pan(x: number, y: number): void {
    view.scrollBy((x * view.clientWidth) / 2, (y * view.clientHeight) / 2);
  }
}

/** A finger scrolls by itself; a mouse drags. */
function offerDragging(view: HTMLElement): void {
  view.addEventListener('pointerdown', (event) => {
    const { pointerType, button, target } = event;
    if (pointerType !== 'mouse' || button !== 0) return;
    if (target instanceof Element && target.closest('[data-box]')) return;
    const from = { x: event.clientX + view.scrollLeft, y: event.clientY + view.scrollTop };
    view.setPointerCapture(event.pointerId);
    const move = ({ clientX, clientY }: PointerEvent) =>
      view.scrollTo(from.x - clientX, from.y - clientY);
    view.addEventListener('pointermove', move);
    view.addEventListener(
      'lostpointercapture',
      () => view.removeEventListener('pointermove', move),
      { once: true },
    );
  });
}
