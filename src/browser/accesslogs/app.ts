import { startClient } from '#browser/accesslogs/client.ts';
import { overviewNotes } from '#browser/accesslogs/notes.ts';
import type { Overview } from '#browser/accesslogs/protocol.ts';
import { startReading } from '#browser/accesslogs/reading.ts';
import { takeLogs } from '#browser/accesslogs/source.ts';
import { keepOffline } from '#browser/offline.ts';
import { part } from '#browser/parts.ts';
import script from './worker.ts?worker&url';

/** Brings the page to life: takes the log, has it read, and shows what was read. */
export function startExplainer(root: HTMLElement): void {
  const client = startClient(script);
  const box = part<HTMLTextAreaElement>(root, 'log');
  const format = part<HTMLInputElement>(root, 'format');
  const bar = part<HTMLProgressElement>(root, 'progress');
  const lead = part(root, 'lead');
  const notes = part(root, 'notes');
  const result = part(root, 'result');
  const reading = startReading(root, client, tell);

  const later = debounced(() => void read());
  const source = takeLogs(box, part(root, 'file'), part(root, 'file-told'), () => {
    lead.textContent = '';
    later();
  });
  format.addEventListener('input', later);
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-sample]')) {
    button.addEventListener('click', () => void trySample(Number(button.dataset['sample'])));
  }
  part(root, 'clear').addEventListener('click', () => {
    source.put('');
    format.value = lead.textContent = '';
    void read();
    box.focus();
  });
  part(root, 'share').addEventListener('click', () => void share());
  // A browser may have kept the text over a reload, or took it before this script came.
  if (box.value !== '') void read();
  void keepOffline(root.dataset['offline'] ?? '').then((kept) => {
    root.dataset['ready'] = kept ? 'offline' : 'online';
  });

  async function trySample(index: number): Promise<void> {
    const sample = await client.ask({ kind: 'sample', index });
    if (!sample) return;
    source.put(sample.text);
    format.value = sample.format ?? '';
    part<HTMLDetailsElement>(root, 'own').open = sample.format !== undefined;
    lead.textContent = sample.lead;
    await read();
  }

  async function read(): Promise<void> {
    const log = source.current();
    if (typeof log === 'string' && log.trim() === '') {
      result.hidden = true;
      notes.replaceChildren();
      tell('');
      return;
    }
    tell('Reading …');
    bar.hidden = false;
    bar.value = 0;
    try {
      const question = { kind: 'read', source: log, format: format.value } as const;
      const overview = await client.ask(question, (share) => (bar.value = share));
      // A later question has its own bar.
      if (!overview) return;
      await show(overview);
    } catch (error) {
      tell(`The explainer failed: ${error instanceof Error ? error.message : String(error)}.`);
    }
    bar.hidden = true;
  }

  async function show(overview: Overview | { problem: string }): Promise<void> {
    const problem = 'problem' in overview ? overview.problem : undefined;
    format.setAttribute('aria-invalid', String(problem !== undefined));
    result.hidden = 'problem' in overview || overview.lines === 0;
    if ('problem' in overview) {
      notes.replaceChildren();
      tell(overview.problem);
      return;
    }
    const { lines } = overview;
    notes.replaceChildren(...overviewNotes(overview));
    const counted = lines === 1 ? '1 line' : `${lines.toLocaleString('en-GB')} lines`;
    tell(lines === 0 ? 'No line of an access log was found.' : `${counted} read.`);
    if (lines > 0) await reading.begin(overview);
  }

  /** A copy without addresses and tokens, as a file. */
  async function share(): Promise<void> {
    const masked = await client.ask({ kind: 'masked' });
    if (!masked) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(masked);
    link.download = 'access-log-masked.txt';
    link.click();
    // The download may begin after this turn.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    tell('The masked copy was saved. Look at it before you pass it on.');
  }

  function tell(text: string): void {
    part(root, 'status').textContent = text;
  }
}

function debounced(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, 250);
  };
}
