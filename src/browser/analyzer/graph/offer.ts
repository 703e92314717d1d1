import type { Place } from '#analyzer/finding.ts';
import { narrowed } from '#analyzer/references/narrow.ts';
import type { Desk } from '#browser/analyzer/desk.ts';
import type { ReferencesAnswer } from '#browser/analyzer/graph/answer.ts';
import { offerBoxes } from '#browser/analyzer/graph/boxes.ts';
import { draw } from '#browser/analyzer/graph/draw.ts';
import { graphFilters } from '#browser/analyzer/graph/filters.ts';
import { pictureOf } from '#browser/analyzer/graph/picture.ts';
import { stateOf } from '#browser/analyzer/graph/state.ts';
import { fillTable } from '#browser/analyzer/graph/table.ts';
import { viewport } from '#browser/analyzer/graph/viewport.ts';
import { part } from '#browser/parts.ts';
import { problemText } from '#browser/analyzer/runs.ts';
import { optionsOf } from '#browser/analyzer/work.ts';

const nothing: ReferencesAnswer = { graph: { nodes: [], edges: [] }, resources: 0 };

/**
 * The dialog that shows who refers to whom.
 *
 * @param go leads to a place in the text.
 * @returns what to do before it opens.
 */
export function offerGraph(
  { root, client, work, analysis }: Desk,
  go: (place: Place) => void,
): () => void {
  const dialog = part<HTMLDialogElement>(root, 'dialog="graph"');
  const view = viewport(root);
  const filters = graphFilters(root, () => void show());
  let all = nothing;
  let stopTable = () => {};
  /** Of several drawings asked for, the last counts. */
  let asked = 0;
  return () => void take();

  async function take(): Promise<void> {
    const own = ++asked;
    say('Reading the references …');
    const { files, choices } = work();
    const findings = (analysis()?.findings ?? []).map(({ level, resource }) => ({
      level,
      resource,
    }));
    const options = optionsOf(choices, Date.now());
    const outcome = await client.ask({ kind: 'references', files, options, findings });
    if (own !== asked) return;
    all = outcome.kind === 'answer' ? outcome.value : nothing;
    filters.offer(all.graph);
    if (outcome.kind === 'answer') await show();
    else {
      empty();
      say(problemText(outcome));
    }
  }

  async function show(): Promise<void> {
    const own = ++asked;
    stopTable();
    const shown = narrowed(all.graph, filters.current());
    stopTable = fillTable(part(root, 'graph-rows'), shown, leave);
    const picture = pictureOf(shown);
    const said = stateOf(all, shown, picture);
    if (picture.kind === 'too-many' || picture.boxes.length === 0) {
      view.clear();
      say(said);
      return;
    }
    const { boxes, lines } = picture;
    const outcome = await client.ask({ kind: 'drawing', boxes, lines });
    if (own !== asked) return;
    if (outcome.kind !== 'answer') {
      view.clear();
      say(
        outcome.kind === 'hung'
          ? `The drawing took more than ${outcome.seconds} seconds and was given up. Choose a kind or a namespace; the table has all references.`
          : problemText(outcome),
      );
      return;
    }
    const svg = draw(outcome.value);
    offerBoxes(svg, outcome.value, ({ place, namespace }) => {
      if (place) leave(place);
      else filters.choose(namespace ?? '');
    });
    view.show(svg, outcome.value);
    say(said);
  }

  function empty(): void {
    view.clear();
    stopTable();
    part(root, 'graph-rows').replaceChildren();
  }

  function leave(place: Place): void {
    dialog.close();
    go(place);
  }

  function say(text: string): void {
    part(root, 'graph-state').textContent = text;
  }
}
