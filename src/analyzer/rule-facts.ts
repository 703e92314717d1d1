import { subjectOf } from '#analyzer/code-facts.ts';
import type { Example } from '#analyzer/examples.ts';
import type { Finding } from '#analyzer/finding.ts';

/** One of the many rules behind a code, as a page lists it. */
export type RuleFacts = {
  rule: string;
  subjects: string[];
  /** What is said of it in one of its cases. */
  finding: Finding;
  /** The first line at fault there, without its indent: what is at fault, and what stands around. */
  before: string;
  fault: string;
  after: string;
};

export type RuleGroup = {
  subject: string;
  rules: RuleFacts[];
  /** A case of the kind in which no rule is broken. */
  sound?: Example;
};

export const sharedRules = 'Several kinds';

/** The rules of a code by what they are about; those that several kinds have in common come last. */
export function ruleGroups(code: string, examples: readonly Example[]): RuleGroup[] {
  const facts = rulesIn(code, examples).toSorted((a, b) => a.rule.localeCompare(b.rule));
  const groups = Map.groupBy(facts, ({ subjects: [subject = '', ...others] }) =>
    others.length > 0 ? sharedRules : subject,
  );
  return [...groups]
    .map(([subject, rules]) => {
      const sound = examples.find(
        ({ check, findings, settings }) =>
          subjectOf(check) === subject &&
          findings.length === 0 &&
          Object.keys(settings).length === 0,
      );
      return { subject, rules, ...(sound ? { sound } : {}) };
    })
    .toSorted(
      (a, b) =>
        Number(a.subject === sharedRules) - Number(b.subject === sharedRules) ||
        a.subject.localeCompare(b.subject),
    );
}

function rulesIn(code: string, examples: readonly Example[]): RuleFacts[] {
  const found = examples.flatMap((example) =>
    example.findings.flatMap((finding) =>
      finding.code === code && finding.rule !== undefined
        ? [{ example, finding, rule: finding.rule }]
        : [],
    ),
  );
  return [...Map.groupBy(found, ({ rule }) => rule)].flatMap(([rule, places]) => {
    const subjects = [...new Set(places.map(({ finding }) => subjectOf(finding.check)))].toSorted();
    const shown = places.find(({ example }) => example.settings['likeIstio'] !== true) ?? places[0];
    return shown ? [{ rule, subjects, finding: shown.finding, ...lineOf(shown) }] : [];
  });
}

function lineOf({
  example,
  finding,
}: {
  example: Example;
  finding: Finding;
}): Pick<RuleFacts, 'before' | 'fault' | 'after'> {
  const { start, end } = finding.place;
  const line = example.text.split('\n')[start.line - 1] ?? '';
  const last = start.line === end.line ? end.column - 1 : line.length;
  return {
    before: line.slice(0, start.column - 1).trimStart(),
    fault: line.slice(start.column - 1, last),
    after: line.slice(last).trimEnd(),
  };
}
