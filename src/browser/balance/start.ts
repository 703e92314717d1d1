import type { Report, ReportSettings } from '#balance/report.ts';
import type { Sample } from '#balance/samples.ts';
import { offerChance } from '#browser/balance/chance.ts';
import { startClient } from '#browser/balance/client.ts';
import { takeFiles } from '#browser/balance/files.ts';
import { part } from '#browser/balance/parts.ts';
import { resultView } from '#browser/balance/result.ts';
import script from './worker.ts?worker&url';

const root = part(document, 'balance');
const client = startClient(script);
const before = part<HTMLTextAreaElement>(root, 'before');
const after = part<HTMLTextAreaElement>(root, 'after');
const workers = part<HTMLInputElement>(root, 'workers');
const metric = part<HTMLSelectElement>(root, 'metric');
const release = part<HTMLSelectElement>(root, 'release');
const status = part(root, 'status');
const result = part(root, 'result');
const second = part<HTMLDetailsElement>(root, 'second');
const samples = JSON.parse(part(root, 'samples').textContent) as readonly Sample[];

takeFiles(before, part(root, 'before-file'), tell, check);
takeFiles(after, part(root, 'after-file'), tell, check);
for (const box of [before, after]) box.addEventListener('input', debounced(check));
for (const choice of [workers, metric, release]) choice.addEventListener('change', check);
for (const button of root.querySelectorAll<HTMLButtonElement>('[data-sample]')) {
  button.addEventListener('click', () => {
    const sample = samples[Number(button.dataset['sample'])];
    before.value = sample?.text ?? '';
    after.value = sample?.after ?? '';
    second.open = after.value !== '';
    check();
  });
}
part(root, 'clear').addEventListener('click', () => {
  before.value = after.value = '';
  check();
  before.focus();
});
offerChance(root, client);
// A browser may have kept the text over a reload.
if (before.value !== '') check();

function check(): void {
  if (before.value.trim() === '' && after.value.trim() === '') {
    result.replaceChildren();
    tell('');
    return;
  }
  const size = (before.value.length + after.value.length) / 1_000_000;
  tell(size > 1 ? `Reading ${size.toFixed(1)} MB …` : 'Reading …');
  client
    .ask({ kind: 'report', before: before.value, after: after.value, settings: settings() })
    .then((report) => {
      if (report) show(report);
    })
    .catch((error: unknown) => {
      tell(`The checker failed: ${error instanceof Error ? error.message : String(error)}.`);
    });
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
