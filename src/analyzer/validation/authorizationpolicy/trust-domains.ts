import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Settings } from '#analyzer/settings.ts';
import { emptyValue, toldOf } from '#analyzer/validation/authorizationpolicy/lists.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';

type Domain = { domain: string; list: string; problem: string };

const trustDomain = refusal('authorizationpolicy-trust-domain', {
  text: ({ domain, problem }: Domain) => `"${domain}" names no trust domain: ${problem}.`,
  fix: 'Write the domain as the mesh config has it; one "*" may begin or end it.',
  sameInIstio: ({ domain, list, problem }) => `${list} ${problem} ${domain}`,
});

export const trustDomainRules = [trustDomain];

export function validateTrustDomains(
  domains: readonly string[] | undefined,
  list: string,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  const mistakes = [...(domains ?? []).entries()].filter(([, domain]) =>
    trustDomainProblem(domain),
  );
  for (const [index, domain] of toldOf(mistakes, settings)) {
    const problem = trustDomainProblem(domain) ?? '';
    if (domain === '') report(emptyValue, { list }, inside(at, index));
    else report(trustDomain, { domain, list, problem }, inside(at, index));
  }
}

function trustDomainProblem(domain: string): string | undefined {
  return wildcardProblem(domain) ?? (domain.includes('/') ? 'it has a slash' : undefined);
}

/** Of a condition on trust domains Istio asks no more. */
export function wildcardProblem(domain: string): string | undefined {
  if (domain === '') return 'it is empty';
  const star = domain.indexOf('*');
  if (star !== domain.lastIndexOf('*')) return 'it has more than one wildcard';
  return star > 0 && star < domain.length - 1 ? 'its wildcard stands in the middle' : undefined;
}
