import { fetchCommands } from '#balance/advice/expose.ts';
import type { Advice, Missing, Situation } from '#balance/advice/situation.ts';

type Told = Pick<Advice, 'id' | 'title' | 'text'>;

/** What to fetch instead, where the paste is no answer to the question. */
const byMissing: Readonly<Partial<Record<Missing, Told>>> = {
  end: {
    id: 'fetch-whole',
    title: 'Take the statistics whole',
    text: [
      'Write the output into a file, and give that: a terminal or a clipboard may have cut it. With a filter, the output is short.',
    ],
  },
  number: {
    id: 'fetch-unchanged',
    title: 'Fetch the statistics anew, and leave them as they are',
    text: [
      'Envoy writes counts as digits alone. Spreadsheets and reports add commas or units; take the output before that. Where Prometheus has no value, it may give one that is no number: ask for another moment.',
    ],
  },
  answer: {
    id: 'ask-again',
    title: 'Mend the query',
    text: [
      'Prometheus gave no answer that can be judged; a note says why. Try the query below, with the name of your pod in it.',
    ],
  },
  series: {
    id: 'ask-otherwise',
    title: 'Find out what Prometheus calls the series',
    text: [
      'The query is right for Prometheus, and no series fits it. Ask with the name alone, without labels: your Prometheus may call the pod by another label. Plain Envoy has other names than Istio’s: from 1.24 on, envoy_listener_worker_downstream_cx_active with the label envoy_worker_id.',
      'If there is none either, the proxy does not create these statistics.',
    ],
  },
  workers: {
    id: 'fetch-workers',
    title: 'Tell how many workers there are',
    text: [
      'With usedonly, Envoy leaves out workers that never had a connection, and what looks balanced may be one worker that does everything. Fetch the statistics without it, and server.concurrency with them, or set the number of workers.',
    ],
  },
  statistics: {
    id: 'fetch',
    title: 'Fetch the statistics of a proxy',
    text: [
      'Run one of these commands, with the name of your pod, and give its output as it is. It is read in each of its forms.',
    ],
  },
};

export function fetchAnew({ minor, missing }: Situation): Advice | undefined {
  const told = missing && byMissing[missing];
  if (!told) return undefined;
  const isOfPrometheus = missing === 'answer' || missing === 'series';
  const commands = fetchCommands(minor);
  return {
    ...told,
    manifests: [],
    commands: isOfPrometheus ? commands.slice(-1) : commands,
  };
}
