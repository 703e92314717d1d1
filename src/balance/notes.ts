import type { Problem } from '#balance/format.ts';
import type { Judgement } from '#balance/judge.ts';
import { limits } from '#balance/limits.ts';
import type { StatsReading } from '#balance/read.ts';

/** What is to be said of a paste as a whole, each in a sentence or two with what to do. */
export function notesOf(reading: StatsReading, { listeners, tooMany }: Judgement): string[] {
  const notes = reading.problems.map(problemText);
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
  if (listeners.length > 0 && listeners.every(({ perWorker }) => perWorker.length === 0)) {
    notes.push(
      'The text has totals of listeners, and none of their workers. Either the list of statistics that Istio creates is too narrow, or this Envoy is older than 1.12.',
    );
  }
  return [...new Set(notes)];
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
      return 'Some series have no name, as after "sum by (…)". Istio writes the worker into the name, so the worker is lost with it. Query {__name__=~"envoy_listener_worker_[0-9]+_downstream_cx_active"} instead.';
    case 'name-lost':
      return 'Some series have a worker and no name. They are taken for open connections; if they are sums over several pods, a hot worker may hide in them.';
    case 'prometheus-error':
      return `Prometheus answered with an error: ${problem.text || 'without a text'}.`;
  }
}
