import type { Analysis } from '#analyzer/analyze.ts';
import type { Finding, Place } from '#analyzer/finding.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { startClient } from '#browser/analyzer/client.ts';
import { offerDialogs } from '#browser/analyzer/dialogs.ts';
import { readFacts } from '#browser/analyzer/facts.ts';
import { showFiles } from '#browser/analyzer/files/view.ts';
import { findingsView } from '#browser/analyzer/findings/view.ts';
import { offerKeys } from '#browser/analyzer/keys.ts';
import { nextFinding } from '#browser/analyzer/next-finding.ts';
import { panesOf } from '#browser/analyzer/panes.ts';
import { part } from '#browser/analyzer/parts.ts';
import { runs } from '#browser/analyzer/runs.ts';
import { forgetWork, keepWork, keptWork } from '#browser/analyzer/session.ts';
import { settingsView } from '#browser/analyzer/settings.ts';
import { plainText } from '#browser/analyzer/text/plain.ts';
import type { TextView } from '#browser/analyzer/text/text-view.ts';
import { emptyWork, freeName, pasteName, type Work } from '#browser/analyzer/work.ts';
import workerAddress from '#browser/analyzer/worker.ts?worker&url';

/** Brings the page to life: the one place that knows the work, and tells all parts of changes. */
export function startAnalyzer(root: HTMLElement): void {
  const facts = readFacts(root);
  const field = part<HTMLTextAreaElement>(root, 'text');
  const client = startClient(workerAddress);
  const typed = field.value;
  let work: Work = typed.trim() === '' ? (keptWork() ?? emptyWork()) : emptyWork(typed);
  let findings: readonly Finding[] = [];
  let text: TextView = plainText(field, edited);
  const openDialog = offerDialogs(root);
  const showPane = panesOf(root);
  const list = findingsView(root, {
    root,
    topics: facts.topics,
    topicsAddress: root.dataset['topicsAddress'] ?? '',
    go,
  });
  const settings = settingsView(root, (choices) => {
    update({ choices: { ...work.choices, ...choices } });
  });
  const check = runs(client, {
    work: () => work,
    analysis: showAnalysis,
    nothing: () => {
      findings = [];
      list.empty();
      showState('');
      drawFiles();
      text.mark([]);
    },
    state: showState,
  });

  text.show(currentFile());
  settings.fill(work.choices);
  drawFiles();
  check.now();
  void client.ask({ kind: 'warm' });
  void takeEditor();
  offerKeys({ next, check: () => check.now(), pane: focusPane, help: () => openDialog('keys') });
  offerSamples();
  part(root, 'new-file').addEventListener('click', () => {
    const name = freeName(work.files, 'new.yaml');
    update({ files: [...work.files, { name, text: '' }], current: name });
    text.focus();
  });
  part(root, 'clear').addEventListener('click', () => {
    replaceAll(emptyWork());
    forgetWork();
    text.focus();
  });

  /** Puts the editor in the place of the plain field; where it does not come, the field stays. */
  async function takeEditor(): Promise<void> {
    const { openEditor } = await import('#browser/analyzer/text/editor.ts');
    const wasThere = document.activeElement === field;
    const { line, column } = text.cursor();
    const host = part(root, 'editor');
    const label = 'Kubernetes and Istio configuration, as YAML or JSON';
    const words = { label, hint: field.placeholder };
    const actions = { changed: edited, check: () => check.now() };
    text = openEditor(host, words, actions);
    host.hidden = false;
    field.hidden = true;
    text.show(currentFile());
    text.mark(findings);
    const start = { line, column };
    if (wasThere) text.go({ file: work.current, start, end: start });
  }

  function offerSamples(): void {
    const choice = part<HTMLSelectElement>(root, 'samples');
    choice.addEventListener('change', () => {
      const sample = facts.samples[Number(choice.value)];
      if (choice.value === '' || !sample) return;
      choice.value = '';
      const { choices } = work;
      replaceAll({ ...emptyWork(sample.text), choices });
    });
  }

  function currentFile(): SourceFile {
    return work.files.find(({ name }) => name === work.current) ?? { name: pasteName, text: '' };
  }

  /** The text of the current file has changed under the reader's hands. */
  function edited(changed: string): void {
    const files = work.files.map((file) =>
      file.name === work.current ? { ...file, text: changed } : file,
    );
    work = { ...work, files };
    keep();
    check.soon();
  }

  function update(change: Partial<Work>): void {
    work = { ...work, ...change };
    keep();
    text.show(currentFile());
    settings.fill(work.choices);
    drawFiles();
    text.mark(findings);
    check.soon();
  }

  function replaceAll(next: Work): void {
    text.forget();
    findings = [];
    update(next);
    check.now();
  }

  function keep(): void {
    part(root, 'promise').textContent = keepWork(work)
      ? 'Nothing leaves this page.'
      : 'Nothing leaves this page. It is too much to survive a reload.';
  }

  function showAnalysis(analysis: Analysis): void {
    ({ findings } = analysis);
    list.show(analysis);
    settings.tell(analysis);
    drawFiles();
    text.mark(findings);
  }

  function showState(state: string): void {
    part(root, 'clock').textContent = state;
  }

  function drawFiles(): void {
    showFiles(part(root, 'analyzer-files'), work.files, work.current, findings, {
      choose: (name) => {
        update({ current: name });
        showPane('text');
        text.focus();
      },
      remove: (name) => {
        const files = work.files.filter((file) => file.name !== name);
        const [first] = files;
        update({ files, current: work.current === name ? (first?.name ?? '') : work.current });
      },
    });
  }

  function go(place: Place): void {
    if (place.file !== work.current && work.files.some(({ name }) => name === place.file)) {
      update({ current: place.file });
    }
    showPane('text');
    text.go(place);
  }

  function next(step: 1 | -1): void {
    const finding = nextFinding(
      findings,
      work.files,
      { file: work.current, ...text.cursor() },
      step,
    );
    if (!finding) return;
    go(finding.place);
    list.select(finding);
  }

  function focusPane(name: 'files' | 'text' | 'findings'): void {
    showPane(name);
    if (name === 'text') text.focus();
    else root.querySelector<HTMLElement>(`[data-pane="${name}"] h2`)?.focus();
  }
}
