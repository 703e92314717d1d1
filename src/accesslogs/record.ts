import { explanationText } from '#accesslogs/explain.ts';
import { factsOf } from '#accesslogs/facts.ts';
import type { Entry, LogLine } from '#accesslogs/line.ts';
import { problemOf } from '#accesslogs/problems.ts';

/** A line as an object for other programs, one object a line. */
export type LogRecord = Readonly<Record<string, unknown>>;

/** Formats of Istio that have the status of Mixer's policies. */
const withPolicy: ReadonlySet<string> = new Set([
  'istio-1.1',
  'istio-1.2',
  'istio-1.3',
  'istio-json-1.1',
  'istio-json-1.3',
]);

export function recordOf(entry: Entry): LogRecord {
  if (entry.kind === 'line') return lineRecord(entry.line);
  const { number, error, what } = entry.other;
  return { line: number, error, what };
}

function lineRecord(line: LogLine): LogRecord {
  const facts = factsOf(line);
  const { istio_policy_status: policy, ...fields } = line.fields;
  const { cluster } = facts;
  const problem = problemOf(facts);
  return {
    line: line.number,
    ...fields,
    ...(withPolicy.has(line.format) || policy !== null ? { istio_policy_status: policy } : {}),
    flags: line.flags,
    kind: line.kind,
    answeredBy: facts.answeredBy,
    cluster:
      cluster === null
        ? null
        : {
            direction: cluster.direction,
            port: cluster.port,
            subset: cluster.subset,
            host: cluster.host,
          },
    direction: facts.direction,
    problem: problem.id,
    explanation: explanationText(line, facts),
    causes: problem.causes,
    next: problem.next,
    format: line.format,
    ...(Object.keys(line.others).length === 0 ? {} : { others: line.others }),
    ...(line.prefix === undefined ? {} : { prefix: line.prefix }),
    ...(line.cutIn === undefined ? {} : { truncated: line.cutIn }),
    ...(line.rest === undefined ? {} : { rest: line.rest }),
  };
}
