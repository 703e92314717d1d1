import type { AnsweredBy } from '#accesslogs/answered-by.ts';
import { directionTexts, type Direction } from '#accesslogs/direction.ts';
import { factsOf, type Facts } from '#accesslogs/facts.ts';
import { explainFields, type ExplainedField } from '#accesslogs/field-notes.ts';
import { flagOf } from '#accesslogs/flags.ts';
import type { LogLine } from '#accesslogs/line.ts';
import type { Problem } from '#accesslogs/problem.ts';
import { problemOf } from '#accesslogs/problems.ts';

/** One line in words. */
export type Explanation = {
  /** The problem's id; lines with one id tell of the same. */
  problem: string;
  title: string;
  harmless: boolean;
  /** What happened. */
  says: string;
  answeredBy: AnsweredBy | null;
  answeredByText: string;
  direction: Direction;
  directionText: string;
  flags: { short: string; long: string; meaning: string }[];
  /** What else the transport to the upstream reported, in words. */
  transport: string[];
  causes: readonly string[];
  next: readonly string[];
  fields: ExplainedField[];
  guides: readonly string[];
  topics: readonly string[];
  talks: readonly string[];
  checks: readonly string[];
};

export function explain(line: LogLine, facts = factsOf(line)): Explanation {
  const problem = problemOf(facts);
  return {
    problem: problem.id,
    title: problem.title,
    harmless: problem.harmless ?? false,
    says: saidOf(problem, facts),
    answeredBy: facts.answeredBy,
    answeredByText: answeredByText(facts),
    direction: facts.direction,
    directionText: directionTexts[facts.direction],
    flags: explainFlags(facts),
    transport: transportOf(problem, facts),
    causes: problem.causes,
    next: problem.next,
    fields: explainFields(facts),
    guides: problem.guides ?? [],
    topics: problem.topics ?? [],
    talks: problem.talks ?? [],
    checks: problem.checks ?? [],
  };
}

/** What happened and what it means, as one text. */
export function explanationText(line: LogLine, facts = factsOf(line)): string {
  const problem = problemOf(facts);
  const [likeliest] = problem.causes;
  const texts = [
    saidOf(problem, facts),
    ...(facts.answeredBy === null ? [answeredByText(facts)] : []),
    ...explainFlags(facts).map(({ short, meaning }) => `${short}: ${meaning}`),
    ...transportOf(problem, facts),
    ...(problem.harmless || likeliest === undefined ? [] : [`Most likely: ${likeliest}`]),
  ];
  return [...new Set(texts)].join(' ');
}

/** What the transport reported, as far as the problem does not say it. */
function transportOf({ tells = [] }: Problem, { transport }: Facts): string[] {
  return transport.filter(({ kind }) => !tells.includes(kind)).map(({ meaning }) => meaning);
}

function saidOf({ says }: Problem, facts: Facts): string {
  return typeof says === 'string' ? says : says(facts);
}

function explainFlags({ line, http }: Facts): Explanation['flags'] {
  return line.flags.map((short) => {
    const flag = flagOf(short);
    return {
      short,
      long: flag?.long ?? short,
      meaning:
        (http ? undefined : flag?.ofTcp) ??
        flag?.meaning ??
        'A flag that is not known here: an extension has added it.',
    };
  });
}

function answeredByText({ answeredBy, http, direction, line }: Facts): string {
  if (!http) {
    if (answeredBy === null) return untold(line, 'whether anybody answered');
    return answeredBy === 'upstream'
      ? 'An endpoint took the connection.'
      : 'No endpoint took the connection.';
  }
  switch (answeredBy) {
    case 'upstream':
      return direction === 'server'
        ? 'The application answered.'
        : 'The other side answered: the application, or the proxy beside it.';
    case 'proxy':
      return 'This proxy answered by itself.';
    case 'none':
      return 'Nobody answered.';
    case null:
      return untold(line, 'who answered');
  }
}

function untold({ cutIn }: LogLine, what: string): string {
  return cutIn === undefined
    ? `The line does not tell ${what}.`
    : `The line breaks off before it tells ${what}.`;
}
