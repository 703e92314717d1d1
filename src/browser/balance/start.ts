import type { Report, ReportSettings } from '#balance/report.ts';
import type { Sample } from '#balance/samples.ts';
import { offerChance } from '#browser/balance/chance.ts';
import { startClient } from '#browser/balance/client.ts';
import { part } from '#browser/parts.ts';
import { resultView } from '#browser/balance/result.ts';
import { sourceOf, type Source } from '#browser/balance/source.ts';
import script from './worker.ts?worker&url';

const root = part(document, 'balance');
const client = startClient(script);
const soon = debounced(check);
const before = source('before');
const after = source('after');
const workers = part<HTMLInputElement>(root, 'workers');
const metric = part<HTMLSelectElement>(root, 'metric');
const release = part<HTMLSelectElement>(root, 'release');
const status = part(root, 'status');
const result = part(root, 'result');
const second = part<HTMLDetailsElement>(root, 'second');
const samples = JSON.parse(part(root, 'samples').textContent) as readonly Sample[];

for (const choice of [workers, metric, release]) choice.addEventListener('change', check);
for (const button of root.querySelectorAll<HTMLButtonElement>('[data-sample]')) {
  button.addEventListener('click', () => {
    const sample = samples[Number(button.dataset['sample'])];
    before.take(sample?.text ?? '', '');
    after.take(sample?.after ?? '', '');
    second.open = after.text() !== '';
    check();
  });
}
part(root, 'clear').addEventListener('click', () => {
  before.take('', '');
  after.take('', '');
  check();
  part(root, 'before').focus();
});
offerChance(root, client);
// A browser may have kept the text over a reload.
if (before.text() !== '') check();

function check(): void {
  const texts = { before: before.text(), after: after.text() };
  if (texts.before.trim() === '' && texts.after.trim() === '') {
    result.replaceChildren();
    tell('');
    return;
  }
  const size = (texts.before.length + texts.after.length) / 1_000_000;
  tell(size > 1 ? `Reading ${size.toFixed(1)} MB …` : 'Reading …');
  client
    .ask({ kind: 'report', ...texts, settings: settings() })
    .then((report) => {
      if (report) show(report);
    })
    .catch((error: unknown) => {
      tell(`The checker failed: ${error instanceof Error ? error.message : String(error)}.`);
    });
}

function source(name: string): Source {
  return sourceOf(part(root, name), part(root, `${name}-file`), tell, soon);
}

function show(report: Report): void {
  result.replaceChildren(...resultView(report, client));
  const { verdictName, count } = report;
  tell(`${verdictName}. ${count === 1 ? '1 listener' : `${count} listeners`} read.`);
}

function settings(): ReportSettings {
  const number = workers.valueAsNumber;
  const { value } = metric;
  return {
    istioVersion: release.value,
    ...(number >= 1 ? { workers: Math.min(1024, Math.floor(number)) } : {}),
    ...(value === 'downstream_cx_active' || value === 'downstream_cx_total'
      ? { metric: value }
      : {}),
  };
}

function tell(text: string): void {
  status.textContent = text;
}

function debounced(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, 250);
  };
}
