import type { Analysis } from '#analyzer/analyze.ts';
import type { Place } from '#analyzer/finding.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { startOrderedClient } from '#browser/analyzer/ordered-client.ts';
import { offerCompare } from '#browser/analyzer/compare.ts';
import type { Desk } from '#browser/analyzer/desk.ts';
import { offerDialogs } from '#browser/analyzer/dialogs.ts';
import { readFacts } from '#browser/analyzer/facts.ts';
import { offerIntake } from '#browser/analyzer/files/intake.ts';
import { filesView } from '#browser/analyzer/files/view.ts';
import { removing } from '#browser/analyzer/files/removing.ts';
import { findingsView } from '#browser/analyzer/findings/view.ts';
import { countFixes, offerAllFixes } from '#browser/analyzer/fixing/fix-all.ts';
import { fixing } from '#browser/analyzer/fixing/fixing.ts';
import { offerGraph } from '#browser/analyzer/graph/offer.ts';
import { offerKeys } from '#browser/analyzer/keys.ts';
import { noticeOf } from '#browser/analyzer/notice.ts';
import { panesOf } from '#browser/analyzer/panes.ts';
import { part } from '#browser/parts.ts';
import { getReady } from '#browser/analyzer/ready.ts';
import { replacing } from '#browser/analyzer/replacing.ts';
import { offerRequest } from '#browser/analyzer/request/dialog.ts';
import { runs } from '#browser/analyzer/runs.ts';
import { afterChanges, keepWork, keptWork } from '#browser/analyzer/session.ts';
import { settingsView } from '#browser/analyzer/settings.ts';
import { linkedWork } from '#browser/analyzer/share.ts';
import { startOver } from '#browser/analyzer/start-over.ts';
import { steps } from '#browser/analyzer/steps.ts';
import { offerTakeAway } from '#browser/analyzer/take-away.ts';
import { takeEditor } from '#browser/analyzer/text/take-editor.ts';
import { emptyWork, type Work } from '#browser/analyzer/work.ts';
import workerAddress from '#browser/analyzer/worker.ts?worker&url';

/** Brings the page to life: the one place that knows the work, and tells all parts of changes. */
export async function startAnalyzer(root: HTMLElement): Promise<void> {
  const facts = readFacts(root);
  const client = startOrderedClient(workerAddress);
  const field = part<HTMLTextAreaElement>(root, 'text');
  const linked = await linkedWork(location.hash);
  let work: Work = field.value.trim() === '' ? (keptWork() ?? emptyWork()) : emptyWork(field.value);
  let analysis: Analysis | undefined;
  let analyzed: readonly SourceFile[] = [];
  /** The page itself changes the text, not the reader. */
  let isWriting = false;
  const findings = () => analysis?.findings ?? [];

  const desk: Desk = {
    root,
    client,
    work: () => work,
    analysis: () => analysis,
    analyzed: () => analyzed,
    write,
    update,
    replace: (next, by) => replace(next, by),
    say(state) {
      part(root, 'clock').textContent = state;
      part(root, 'cancel').hidden = !state.endsWith('…');
    },
  };
  const panes = panesOf(root, () => text.focus());
  const focusText = () => panes.focus('text');
  const fixes = fixing(desk);
  const notice = noticeOf(root, focusText);
  const replace = replacing({ notice, work: desk.work, put, focus: focusText });
  const keep = () => keepWork(root, work);
  const keepSoon = afterChanges(keep);
  const list = findingsView(root, {
    root,
    topics: facts.topics,
    reading: facts.reading,
    fixing: fixes,
    home: root.dataset['home'] ?? '',
    go,
  });
  const drawList = filesView(part(root, 'analyzer-files'), {
    choose(name) {
      update({ current: name });
      focusText();
    },
    remove: removing({
      desk,
      notice,
      focus: { files: () => panes.focus('files'), text: focusText },
    }),
  });
  const settings = settingsView(root, (choices) => {
    update({ choices: { ...work.choices, ...choices } });
  });
  const check = runs(client, {
    work: desk.work,
    analysis: showAnalysis,
    nothing: () => {
      analysis = undefined;
      analyzed = [];
      list.empty();
      countFixes(desk, { findings: [] });
      desk.say('');
      drawFiles();
      text.mark([]);
    },
    state: desk.say,
  });
  const text = takeEditor(root, { changed: edited, check: () => check.now() });
  const opening = {
    compare: offerCompare(desk),
    fixes: offerAllFixes(desk, fixes),
    graph: offerGraph(desk, go),
    request: offerRequest(desk, go),
    'take-away': offerTakeAway(desk, facts.version),
  };
  const openDialog = offerDialogs(root, opening);
  offerIntake(desk);
  offerKeys({
    ...steps({ desk, text, list, go, focusPane: panes.focus, tell: fixes.tell }),
    check: () => check.now(),
    pane: panes.focus,
    help: () => openDialog('keys'),
  });
  startOver({ desk, facts, linked, tell: notice.show, focus: focusText });
  part(root, 'cancel').addEventListener('click', () => client.cancel());

  update({});
  check.now();
  await getReady(root, client, text.whenReady);

  /** The text of the current file has changed under the reader's hands. */
  function edited(changed: string, isPasted: boolean): void {
    const before = work.files.find(({ name }) => name === work.current)?.text ?? '';
    const files = work.files.map((file) =>
      file.name === work.current ? { ...file, text: changed } : file,
    );
    work = { ...work, files };
    if (!isWriting) {
      fixes.edited(work.current);
      notice.edited();
    }
    keepSoon();
    if (isPasted || Math.abs(changed.length - before.length) > 1) check.now();
    else check.soon();
  }

  function put(next: Work): void {
    text.forget();
    fixes.forget();
    analysis = undefined;
    analyzed = [];
    update(next);
    check.now();
  }

  function write(changed: readonly SourceFile[]): void {
    const texts = new Map(changed.map(({ name, text }) => [name, text]));
    const files = work.files.map((file) => ({ ...file, text: texts.get(file.name) ?? file.text }));
    work = { ...work, files };
    const shown = texts.get(work.current);
    isWriting = true;
    if (shown !== undefined) text.replace(shown);
    isWriting = false;
    keep();
    drawFiles();
    check.now();
  }

  function update(change: Partial<Work>): void {
    work = { ...work, ...change };
    keep();
    const shown = work.files.find(({ name }) => name === work.current);
    if (shown) text.show(shown);
    settings.fill(work.choices);
    drawFiles();
    text.mark(findings());
    check.soon();
  }

  function showAnalysis(fresh: Analysis, files: readonly SourceFile[]): void {
    analysis = fresh;
    analyzed = files;
    list.show(fresh);
    countFixes(desk, fresh);
    settings.tell(fresh);
    drawFiles();
    text.mark(findings());
  }

  function drawFiles(): void {
    drawList(work.files, work.current, findings());
  }

  function go(place: Place): void {
    if (place.file !== work.current && work.files.some(({ name }) => name === place.file)) {
      update({ current: place.file });
    }
    panes.show('text');
    text.go(place);
  }
}
