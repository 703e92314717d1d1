import type { SpecOf } from '#analyzer/kinds.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { Checked } from '#analyzer/request/authorization/check-values.ts';
import { checkOperation } from '#analyzer/request/authorization/operation.ts';
import { checkSource, type SourceContext } from '#analyzer/request/authorization/source.ts';
import { checkWhen } from '#analyzer/request/authorization/when.ts';
import { allOf, anyOf, type Verdict } from '#analyzer/request/verdict.ts';

type Rule = NonNullable<SpecOf<'AuthorizationPolicy'>['rules']>[number];

/** Whether a rule is for a request, and the fields that decide it. */
export type RuleVerdict = {
  verdict: Verdict;
  /** Of a rule that fits, what it asked for; of another, what keeps it from that. */
  decisive: readonly Checked[];
};

/**
 * One source, one operation and all conditions of a rule have to hold.
 *
 * @param denies whether it is a rule of DENY or CUSTOM: fields that need HTTP do not count there
 *   where there is none. In an ALLOW they hold for nothing then.
 */
export function judgeRule(
  rule: Rule,
  base: Path,
  context: SourceContext,
  denies: boolean,
): RuleVerdict {
  const { isHttp } = context.facts;
  const counted = (checked: readonly Checked[]): Checked[] => {
    if (isHttp) return [...checked];
    if (denies) return checked.filter(({ needsHttp }) => !needsHttp);
    return checked.map((one) =>
      one.needsHttp
        ? { ...one, verdict: 'no', text: 'It asks for a part of HTTP, and this is not HTTP.' }
        : one,
    );
  };
  const sources = (rule.from ?? []).map(({ source }, index) =>
    counted(checkSource(source ?? {}, [...base, 'from', index, 'source'], context)),
  );
  const operations = (rule.to ?? []).map(({ operation }, index) =>
    counted(checkOperation(operation ?? {}, [...base, 'to', index, 'operation'], context.facts)),
  );
  const conditions = (rule.when ?? []).flatMap((when, index) =>
    counted(checkWhen(when, [...base, 'when', index], context)),
  );
  const parts = [oneOf(sources), oneOf(operations), part(conditions)];
  const verdict = allOf(parts.map((one) => one.verdict));
  return {
    verdict,
    decisive: parts.filter((one) => one.verdict === verdict).flatMap(({ decisive }) => decisive),
  };
}

function part(checked: readonly Checked[]): RuleVerdict {
  const verdict = allOf(checked.map((one) => one.verdict));
  return { verdict, decisive: checked.filter((one) => one.verdict === verdict) };
}

/** One of several has to hold; where there are none, nothing is asked. */
function oneOf(groups: readonly (readonly Checked[])[]): RuleVerdict {
  if (groups.length === 0) return { verdict: 'yes', decisive: [] };
  const parts = groups.map(part);
  const verdict = anyOf(parts.map((one) => one.verdict));
  const fitting = parts.filter((one) => one.verdict === verdict);
  // One source that fits is enough; of none, every one says why not.
  const told = verdict === 'yes' ? fitting.slice(0, 1) : fitting;
  return { verdict, decisive: told.flatMap(({ decisive }) => decisive) };
}
