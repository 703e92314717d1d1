import { RangeSet, StateEffect, StateField, type Extension, type Text } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  GutterMarker,
  gutterLineClass,
  hoverTooltip,
  type DecorationSet,
} from '@codemirror/view';
import type { Finding } from '#analyzer/finding.ts';
import { levelName } from '#analyzer/forms/origin.ts';
import { levels, type Level } from '#analyzer/message.ts';
import { element } from '#browser/element.ts';

type Marks = { findings: readonly Finding[]; ranges: DecorationSet };

/** Puts other findings in the place of those that are marked. */
export const setFindings = StateEffect.define<readonly Finding[]>();

const marks = StateField.define<Marks>({
  create: () => ({ findings: [], ranges: Decoration.none }),
  update({ findings, ranges }, { changes, effects, state }) {
    for (const effect of effects) {
      if (effect.is(setFindings)) {
        return { findings: effect.value, ranges: rangesOf(effect.value, state.doc) };
      }
    }
    // Until the next answer, the marks move with the text.
    return { findings, ranges: ranges.map(changes) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ ranges }) => ranges),
});

/** Squiggles, marked lines and line numbers, and what is said when the pointer rests on them. */
export const findingMarks: Extension = [
  marks,
  gutterLineClass.compute([marks], (state) => {
    const worst = new Map<number, Level>();
    state.field(marks).ranges.between(0, state.doc.length, (from, _, { spec }) => {
      const { level } = spec as { level: Level };
      const line = state.doc.lineAt(from).from;
      const known = worst.get(line);
      if (!known || levels.indexOf(level) < levels.indexOf(known)) worst.set(line, level);
    });
    const lines = [...worst].toSorted(([one], [other]) => one - other);
    return RangeSet.of(lines.map(([from, level]) => lineMarkers[level].range(from)));
  }),
  hoverTooltip((view, position) => {
    const found = sayings(view, position);
    return found.length === 0
      ? null
      : { pos: position, create: () => ({ dom: element('div', 'sayings', ...found.map(saying)) }) };
  }),
];

/** Marks of line numbers. Their class is abstract and wants to be inherited from, for a name alone. */
const lineMarkers = Object.fromEntries(
  levels.map((level) => [
    level,
    Object.assign(Object.create(GutterMarker.prototype) as GutterMarker, {
      elementClass: `at-fault ${level}`,
    }),
  ]),
) as Record<Level, GutterMarker>;

function rangesOf(findings: readonly Finding[], doc: Text): DecorationSet {
  return Decoration.set(
    findings.flatMap((finding) => {
      const { from, to } = spanOf(finding, doc);
      const { level } = finding;
      const mark = Decoration.mark({ class: `finding ${level}`, level, finding });
      // An empty line has nothing to be marked.
      return from === to ? [] : [mark.range(from, to)];
    }),
    true,
  );
}

/** The offsets of a finding; a mark of no width would not be seen, so it takes a character. */
export function spanOf({ place }: Pick<Finding, 'place'>, doc: Text): { from: number; to: number } {
  const offset = ({ line, column }: Finding['place']['start']) => {
    if (line > doc.lines) return doc.length;
    const found = doc.line(Math.max(1, line));
    return Math.min(found.to, found.from + Math.max(0, column - 1));
  };
  const from = offset(place.start);
  const to = offset(place.end);
  if (to > from) return { from, to };
  const line = doc.lineAt(from);
  return from < line.to
    ? { from, to: from + 1 }
    : { from: Math.max(line.from, from - 1), to: from };
}

/** What the findings at a position say. */
function sayings(view: EditorView, position: number): Finding[] {
  const found: Finding[] = [];
  view.state.field(marks).ranges.between(position, position, (_, __, { spec }) => {
    found.push((spec as { finding: Finding }).finding);
  });
  return found;
}

function saying({ level, code, message, fix, repair }: Finding): HTMLElement {
  return element(
    'div',
    `saying ${level}`,
    element('p', '', element('strong', '', `${levelName(level)} ${code}`), ` ${message}`),
    element('p', 'cure', fix),
    ...(repair ? [element('p', 'cure', `Alt Enter: ${repair.title}`)] : []),
  );
}
