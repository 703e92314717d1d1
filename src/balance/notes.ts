import type { Problem } from '#balance/format.ts';
import type { JudgeSettings } from '#balance/judge.ts';
import type { Judgement, ListenerJudgement } from '#balance/judgement.ts';
import { limits } from '#balance/limits.ts';
import type { StatsReading, Unreadable } from '#balance/read.ts';
import { plainAddress } from '#balance/role.ts';
import { counted } from '#catalog/numbers.ts';

/** What is to be said of a paste as a whole, each in a sentence or two with what to do. */
export function notesOf(
  reading: StatsReading,
  { listeners, tooMany }: Judgement,
  settings: JudgeSettings = {},
): string[] {
  const notes = [
    ...reading.problems.map(problemText),
    ...unreadableTexts(mattering(reading.unreadable, listeners)),
    ...(listeners.some(({ verdict }) => verdict !== 'no-data')
      ? workersTexts(reading, settings)
      : []),
  ];
  if (reading.tooMuch && reading.proxies.length === 0) {
    notes.push(
      `The text has more than ${limits.length / 1_000_000} million characters, and so much is not read. Filter it: only names that end in downstream_cx_active or downstream_cx_total matter.`,
    );
  } else if (reading.tooMuch || tooMany) {
    notes.push(
      `The text has more listeners than are judged at once. Only the first ${listeners.length} were.`,
    );
  }
  if (reading.cut) {
    notes.push(
      'The text breaks off in the middle of a value. The proxies that it belongs to get no verdict; paste their statistics whole.',
    );
  }
  if (notes.length === 0 && listeners.length === 0) notes.push(nothingText(reading));
  const isWithout = listeners.every(
    ({ perWorker, unreadable }) => perWorker.length === 0 && !unreadable,
  );
  if (listeners.length > 0 && isWithout) {
    notes.push(
      'The text has totals of listeners, and none of their workers. Either the list of statistics that Istio creates is too narrow, or this Envoy is older than 1.12.',
    );
  }
  return [...new Set(notes)];
}

/** A total that cannot be read is no matter where the gauge is judged. */
function mattering(
  list: readonly Unreadable[],
  listeners: readonly ListenerJudgement[],
): Unreadable[] {
  const addresses = new Set(
    listeners.filter(({ unreadable }) => unreadable).map(({ address }) => address),
  );
  return list.filter(({ address }) => addresses.has(address));
}

/** So many are told one by one. */
const mostUnreadable = 3;

function unreadableTexts(list: readonly Unreadable[]): string[] {
  const rest = list.length - mostUnreadable;
  return [
    ...list.slice(0, mostUnreadable).map(({ address, text, line }) => {
      const where = line === undefined ? '' : `Line ${line}: `;
      const name = plainAddress(address).slice(0, 80);
      return `${where}"${text.slice(0, 40)}" at ${name} is no count of connections, so this listener gets no verdict. Counts are digits alone, such as 1000.`;
    }),
    ...(rest > 0 ? [`${counted(rest, 'more value')} cannot be read either.`] : []),
  ];
}

/** Whether the number of workers is known, and whether what the user says of it can be. */
function workersTexts({ proxies }: StatsReading, { workers = 0 }: JudgeSettings): string[] {
  const judged = proxies.filter(({ cut, seen, last }) => !cut && seen > 0 && last.size > 0);
  const most = judged.reduce((found, { seen }) => Math.max(found, seen), 0);
  if (workers >= most && workers > 0) return [];
  if (workers > 0) {
    return [
      `You gave ${counted(workers, 'worker')}, and the text names worker ${most - 1}: there are at least ${most}, and so many are judged.`,
    ];
  }
  const guessed = judged.filter(({ concurrency }) => concurrency === undefined);
  const [first] = guessed;
  if (!first) return [];
  const least = guessed.every(({ seen }) => seen === first.seen)
    ? `at least ${first.seen}, as the highest number tells`
    : 'as many as their highest numbers tell, or more';
  return [
    `The text does not say how many workers there are; ${least}. If there are more, the idle ones are missing: set their number, with --workers in the command.`,
  ];
}

function nothingText({ hasServer, formats }: StatsReading): string {
  if (hasServer) {
    return 'The text has statistics of the server, and none of listeners: Istio does not create them unless it is asked to.';
  }
  return formats.length > 0
    ? 'The text has statistics, and none of listeners.'
    : 'No statistics of Envoy are in the text. Paste the output of /stats as text, JSON or YAML, of /stats/prometheus, or an answer of Prometheus.';
}

function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'aggregated':
      return 'Some series have no name, as after "sum by (…)". Istio writes the worker into the name, so the worker is lost with it. Query {__name__=~"envoy_listener_worker_[0-9]+_downstream_cx_active|envoy_server_concurrency"} instead.';
    case 'name-lost':
      return 'Some series have a worker and no name. They are taken for open connections; if they are sums over several pods, a hot worker may hide in them.';
    case 'no-series':
      return 'Prometheus answered, and has no series for this query.';
    case 'prometheus-error':
      return `Prometheus answered with an error: ${problem.text || 'without a text'}.`;
  }
}
