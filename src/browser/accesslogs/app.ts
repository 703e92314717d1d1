import { limits } from '#accesslogs/limits.ts';
import { logSamples } from '#accesslogs/samples.ts';
import { overviewNotes } from '#browser/accesslogs/notes.ts';
import type { LogProtocol, Overview } from '#browser/accesslogs/protocol.ts';
import { startReading } from '#browser/accesslogs/reading.ts';
import { offerSharing } from '#browser/accesslogs/share.ts';
import { debounced } from '#browser/debounced.ts';
import { keepOffline } from '#browser/offline.ts';
import { part } from '#browser/parts.ts';
import { forgetInTab, keepInTab } from '#browser/session.ts';
import { takeText } from '#browser/source.ts';
import { keptTexts, linkedTexts, type Texts } from '#browser/texts.ts';
import { startLatestClient } from '#browser/worker/latest-client.ts';
import script from './worker.ts?worker&url';

const empty: Texts<'log' | 'format'> = { log: '', format: '' };
const toStart = {
  empty,
  sample: (id: string) => {
    const sample = logSamples.find((one) => one.id === id);
    return sample && { log: sample.text, format: sample.format ?? '' };
  },
};

/** Brings the page to life: takes the log, has it read, and shows what was read. */
export async function startExplainer(root: HTMLElement): Promise<void> {
  const client = startLatestClient<LogProtocol>(script, 'read');
  const box = part<HTMLTextAreaElement>(root, 'log');
  const format = part<HTMLInputElement>(root, 'format');
  const bar = part<HTMLProgressElement>(root, 'progress');
  const lead = part(root, 'lead');
  const notes = part(root, 'notes');
  const result = part(root, 'result');
  const reading = startReading(root, client, tell);
  const parts = {
    box,
    chooser: part<HTMLInputElement>(root, 'log-file'),
    told: part(root, 'log-told'),
  };
  const soon = debounced(() => void read());
  // Of a longer file, the beginning is read, which is told then.
  const source = takeText(parts, limits.totalLength * 8, edited);

  format.addEventListener('input', edited);
  part(root, 'clear').addEventListener('click', () => {
    fill(empty);
    forgetInTab('access-logs');
    box.focus();
  });
  offerSharing(root, client, reading, () => format.value, tell);

  addEventListener('hashchange', () => void takeLink());
  const isLinked = await takeLink();
  if (!isLinked) {
    // A browser may have kept the text over a reload, or took it before this script came.
    const kept = source.isEmpty() ? keptTexts('access-logs', empty) : undefined;
    if (kept) put(kept);
    void read();
  }
  const isKept = await keepOffline(root.dataset['offline'] ?? '');
  root.dataset['ready'] = isKept ? 'offline' : 'online';

  /** @returns whether the page's address asks for a text and has it. */
  async function takeLink(): Promise<boolean> {
    const { hash } = location;
    const linked = await linkedTexts(toStart, hash);
    if (linked.kind === 'damaged') lead.textContent = linked.problem;
    if (linked.kind !== 'texts') return false;
    fill(linked.texts);
    lead.textContent = logSamples.find(({ id }) => hash === `#sample=${id}`)?.lead ?? '';
    return true;
  }

  function edited(): void {
    lead.textContent = '';
    keep();
    soon();
  }

  function fill(texts: typeof empty): void {
    put(texts);
    lead.textContent = '';
    keep();
    void read();
  }

  function put({ log, format: own }: typeof empty): void {
    source.put(log);
    format.value = own;
    part<HTMLDetailsElement>(root, 'own').open = own !== '';
  }

  function keep(): void {
    const isKept = keepInTab('access-logs', { log: box.value, format: format.value });
    part(root, 'promise').textContent =
      isKept && typeof source.current() === 'string'
        ? 'Nothing leaves this page. This tab keeps the text until you clear it.'
        : 'Nothing leaves this page. It is too much to survive a reload.';
  }

  async function read(): Promise<void> {
    if (source.isEmpty()) {
      result.hidden = bar.hidden = true;
      notes.replaceChildren();
      tell('');
      return;
    }
    tell('Reading …');
    bar.value = 0;
    // What is read at once needs no bar.
    const late = setTimeout(() => (bar.hidden = false), 200);
    try {
      const question = { source: source.current(), format: format.value };
      const overview = await client.ask('read', question, (share) => (bar.value = share));
      // A later question has its own bar.
      if (!overview) return;
      await show(overview);
    } catch (error) {
      result.hidden = true;
      tell(`The explainer failed: ${error instanceof Error ? error.message : String(error)}.`);
    } finally {
      clearTimeout(late);
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

  function tell(text: string): void {
    part(root, 'status').textContent = text;
  }
}
