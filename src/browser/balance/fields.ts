import type { ReportSettings } from '#balance/report.ts';
import { part } from '#browser/parts.ts';
import { takeText } from '#browser/source.ts';
import type { Texts } from '#browser/texts.ts';

export type BalanceTexts = Texts<'before' | 'after' | 'workers' | 'metric' | 'istio'>;

export const noTexts: BalanceTexts = { before: '', after: '', workers: '', metric: '', istio: '' };

/** What the user gives: one or two texts, and what is known better than they tell. */
export type Fields = {
  isEmpty: () => boolean;
  sources: () => { before: string | Blob; after: string | Blob };
  settings: () => ReportSettings;
  /** Whether all stands in the fields: a text that is too long to be shown does not. */
  isWhole: () => boolean;
  /** What stands in the fields. */
  texts: () => BalanceTexts;
  fill: (texts: BalanceTexts) => void;
};

export function fieldsOf(root: HTMLElement, mostBytes: number, changed: () => void): Fields {
  const workers = part<HTMLInputElement>(root, 'workers');
  const metric = part<HTMLSelectElement>(root, 'metric');
  const istio = part<HTMLSelectElement>(root, 'release');
  const second = part<HTMLDetailsElement>(root, 'second');
  const before = source('before');
  const after = source('after');
  // As it is typed: nothing tells that a field waits for Enter.
  for (const choice of [workers, metric, istio]) choice.addEventListener('input', changed);

  return {
    isEmpty: () => before.isEmpty() && after.isEmpty(),
    sources: () => ({ before: before.current(), after: after.current() }),
    settings() {
      const number = workers.valueAsNumber;
      const { value } = metric;
      return {
        istioVersion: istio.value,
        ...(number >= 1 ? { workers: Math.min(1024, Math.floor(number)) } : {}),
        ...(value === 'downstream_cx_active' || value === 'downstream_cx_total'
          ? { metric: value }
          : {}),
      };
    },
    isWhole: () => [before, after].every((one) => typeof one.current() === 'string'),
    texts: () => ({
      before: part<HTMLTextAreaElement>(root, 'before').value,
      after: part<HTMLTextAreaElement>(root, 'after').value,
      workers: workers.value,
      metric: metric.value,
      istio: istio.value,
    }),
    fill(texts) {
      before.put(texts.before);
      after.put(texts.after);
      workers.value = texts.workers;
      choose(metric, texts.metric);
      choose(istio, texts.istio);
      second.open = !after.isEmpty();
    },
  };

  function source(name: string) {
    const parts = {
      box: part<HTMLTextAreaElement>(root, name),
      chooser: part<HTMLInputElement>(root, `${name}-file`),
      told: part(root, `${name}-told`),
    };
    return takeText(parts, mostBytes, changed);
  }
}

/** Chooses a value; what is not offered leaves the first. */
function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  if (select.selectedIndex === -1) select.selectedIndex = 0;
}
