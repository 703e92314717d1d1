import { limits } from '#balance/limits.ts';
import type { Report } from '#balance/report.ts';
import { samples } from '#balance/samples.ts';
import { offerChance } from '#browser/balance/chance.ts';
import { fieldsOf, noTexts, type BalanceTexts } from '#browser/balance/fields.ts';
import type { BalanceProtocol } from '#browser/balance/protocol.ts';
import { resultView, type GuideLinks } from '#browser/balance/result.ts';
import { offerLink } from '#browser/balance/share.ts';
import { debounced } from '#browser/debounced.ts';
import { keepOffline } from '#browser/offline.ts';
import { part } from '#browser/parts.ts';
import { forgetInTab, keepInTab } from '#browser/session.ts';
import { keptTexts, linkedTexts } from '#browser/texts.ts';
import { startLatestClient } from '#browser/worker/latest-client.ts';
import script from './worker.ts?worker&url';

const toStart = {
  empty: noTexts,
  sample: (id: string) => {
    const sample = samples.find((one) => one.id === id);
    return sample && { before: sample.text, after: sample.after ?? '' };
  },
};

/** Brings the page to life: takes statistics, has them judged, and shows what was found. */
export async function startChecker(root: HTMLElement): Promise<void> {
  const client = startLatestClient<BalanceProtocol>(script, 'report');
  const lead = part(root, 'lead');
  const result = part(root, 'result');
  const bar = part<HTMLProgressElement>(root, 'progress');
  const guides = JSON.parse(part(root, 'guides').textContent) as GuideLinks;
  const changed = () => {
    lead.textContent = '';
    keep();
  };
  const soon = debounced(() => void check());
  const fields = fieldsOf(root, limits.length, () => {
    changed();
    soon();
  });

  part(root, 'clear').addEventListener('click', () => {
    fill(noTexts);
    forgetInTab('balance');
    part(root, 'before').focus();
  });
  offerLink(root, client, fields, tell);
  // A worker of its own: the picture waits for no statistics, and they do not wait for it.
  offerChance(root, startLatestClient<BalanceProtocol>(script));

  addEventListener('hashchange', () => void takeLink());
  const isLinked = await takeLink();
  if (!isLinked) {
    const kept = fields.isEmpty() ? keptTexts('balance', noTexts) : undefined;
    if (kept) fields.fill(kept);
    void check();
  }
  const isKept = await keepOffline(root.dataset['offline'] ?? '');
  root.dataset['ready'] = isKept ? 'offline' : 'online';

  /** @returns whether the page's address asks for a text and has it. */
  async function takeLink(): Promise<boolean> {
    const { hash } = location;
    const linked = await linkedTexts(toStart, hash);
    if (linked.kind === 'damaged') lead.textContent = linked.problem;
    if (linked.kind !== 'texts') return false;
    const { texts } = linked;
    fill({ ...texts, istio: texts.istio || fields.texts().istio });
    lead.textContent = samples.find(({ id }) => hash === `#sample=${id}`)?.lead ?? '';
    return true;
  }

  function fill(texts: BalanceTexts): void {
    fields.fill(texts);
    changed();
    void check();
  }

  function keep(): void {
    const isKept = keepInTab('balance', fields.texts());
    part(root, 'promise').textContent =
      isKept && fields.isWhole()
        ? 'Nothing leaves this page. This tab keeps the text until you clear it.'
        : 'Nothing leaves this page. It is too much to survive a reload.';
  }

  async function check(): Promise<void> {
    if (fields.isEmpty()) {
      result.replaceChildren();
      bar.hidden = true;
      tell('');
      return;
    }
    tell('Reading …');
    bar.value = 0;
    // What is read at once needs no bar.
    const late = setTimeout(() => (bar.hidden = false), 200);
    try {
      const question = { ...fields.sources(), settings: fields.settings() };
      const report = await client.ask('report', question, (share) => (bar.value = share));
      // A later question has its own bar.
      if (!report) return;
      show(report);
    } catch (error) {
      result.replaceChildren();
      tell(`The checker failed: ${error instanceof Error ? error.message : String(error)}.`);
    } finally {
      clearTimeout(late);
    }
    bar.hidden = true;
  }

  function show(report: Report): void {
    result.replaceChildren(...resultView(report, client, guides));
    const { verdictName, count } = report;
    tell(`${verdictName}. ${count === 1 ? '1 listener' : `${count} listeners`} read.`);
  }

  function tell(text: string): void {
    part(root, 'status').textContent = text;
  }
}
