import type { AnsweredBy } from '#accesslogs/answered-by.ts';
import { directionTexts, type Direction } from '#accesslogs/direction.ts';
import { factsOf, type Facts } from '#accesslogs/facts.ts';
import { explainFields, type ExplainedField } from '#accesslogs/field-notes.ts';
import { flagOf } from '#accesslogs/flags.ts';
import type { LogLine } from '#accesslogs/line.ts';
import { problemOf } from '#accesslogs/problems.ts';

/** One line in words. */
export type Explanation = {
  /** The problem's id; lines with one id tell of the same. */
  problem: string;
  title: string;
  harmless: boolean;
  /** What happened. */
  says: string;
  answeredBy: AnsweredBy;
  answeredByText: string;
  direction: Direction;
  directionText: string;
  flags: { short: string; long: string; meaning: string }[];
  /** What the transport to the upstream reported, in words. */
  transport: string[];
  causes: readonly string[];
  next: readonly string[];
  fields: ExplainedField[];
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
    says: typeof problem.says === 'string' ? problem.says : problem.says(facts),
    answeredBy: facts.answeredBy,
    answeredByText: answeredByText(facts),
    direction: facts.direction,
    directionText: directionTexts[facts.direction],
    flags: line.flags.map((short) => {
      const flag = flagOf(short);
      return {
        short,
        long: flag?.long ?? short,
        meaning: flag?.meaning ?? 'A flag that is not known here: an extension has added it.',
      };
    }),
    transport: facts.transport.map(({ meaning }) => meaning),
    causes: problem.causes,
    next: problem.next,
    fields: explainFields(facts),
    topics: problem.topics ?? [],
    talks: problem.talks ?? [],
    checks: problem.checks ?? [],
  };
}

/** What happened and what it means, as one text. */
export function explanationText(line: LogLine, facts = factsOf(line)): string {
  const { says, flags, transport, causes, harmless } = explain(line, facts);
  const meanings = flags.map(({ short, meaning }) => `${short}: ${meaning}`);
  const [likeliest] = causes;
  const cause = harmless || likeliest === undefined ? [] : [`Most likely: ${likeliest}`];
  return [...new Set([says, ...meanings, ...transport, ...cause])].join(' ');
}

function answeredByText({ answeredBy, http, direction, line }: Facts): string {
  if (!http) {
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
      return line.cutIn === undefined ? 'Nobody answered.' : 'The line breaks off before that.';
  }
}
