import type { Report } from '#analyzer/check.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { refusal } from '#analyzer/message.ts';
import type { Settings } from '#analyzer/settings.ts';
import { isIpOrCidr } from '#analyzer/validation/addresses.ts';
import { isPort } from '#analyzer/validation/authorizationpolicy/lists.ts';
import { mistakeOf } from '#analyzer/validation/authorizationpolicy/service-accounts.ts';
import { wildcardProblem } from '#analyzer/validation/authorizationpolicy/trust-domains.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';

type Rule = NonNullable<SpecOf<'AuthorizationPolicy'>['rules']>[number];
type Condition = NonNullable<Rule['when']>[number];

const noKey = refusal('authorizationpolicy-condition-no-key', {
  text: () => 'The condition has no key.',
  fix: 'Add the key, such as "request.auth.claims[groups]".',
});

const noValues = refusal('authorizationpolicy-condition-no-values', {
  text: ({ key }: { key: string }) => `The condition on "${key}" has no values to compare with.`,
  fix: 'Add values or notValues; "*" stands for any value that is there.',
});

const attribute = refusal('authorizationpolicy-condition-key', {
  text: ({ key, problem }: { key: string; problem: string; list: string }) =>
    `There is no condition on "${key}": ${problem}.`,
  fix: 'Conditions are on request.headers[…], request.auth.…, source.…, remote.ip, destination.ip, destination.port and connection.sni.',
  sameInIstio: ({ key, list }) => `${list} ${key}`,
});

const conditionValue = refusal('authorizationpolicy-condition-value', {
  text: ({ key, value, problem }: { key: string; value: string; problem: string; all: string }) =>
    `"${value}" is no value for "${key}": ${problem}.`,
  fix: 'Correct the value; it is compared as it stands, and "*" may begin or end it.',
  // Istio tells all values of a list in one text.
  sameInIstio: ({ all }) => all,
});

export const conditionRules = [noKey, noValues, attribute, conditionValue];

/** A further condition of a rule. */
export function validateCondition(
  condition: Condition,
  at: Field,
  report: Report,
  { likeIstio }: Settings,
): void {
  const { key = '', values, notValues } = condition;
  const place = inside(at, 'key');
  if (key === '') {
    report(noKey, {}, place);
    return;
  }
  if (!values && !notValues) {
    report(noValues, { key }, place);
    return;
  }
  const problem = keyProblem(key);
  if (problem && !likeIstio) {
    report(attribute, { key, problem, list: '' }, place);
    return;
  }
  for (const list of ['values', 'notValues'] as const) {
    const items = condition[list] ?? [];
    // Of a key that is wrong, Istio tells twice; of an empty value, once and nothing more.
    if (problem && !items.includes('')) report(attribute, { key, problem, list }, place);
    else validateValues(key, items, list, inside(at, list), report);
  }
}

function validateValues(
  key: string,
  values: readonly string[],
  list: string,
  at: Field,
  report: Report,
): void {
  const mistakes = [...values.entries()].flatMap(([index, value]) => {
    const problem = valueProblem(key, value);
    return problem ? [{ index, value, problem }] : [];
  });
  const wrong = mistakes.map(({ value }) => value);
  const all = JSON.stringify([list, key, toldInIstio(key, wrong)]);
  for (const { index, value, problem } of mistakes) {
    report(conditionValue, { key, value, problem, all }, inside(at, index));
  }
}

/** Of values of a key: the empty one, else all that are no address or port, else the first. */
function toldInIstio(key: string, wrong: readonly string[]): readonly string[] {
  if (wrong.includes('')) return [''];
  return /\.(?:ip|port)$/.test(key) ? wrong : wrong.slice(0, 1);
}

const mapKey = /^(?:request\.headers|request\.auth\.claims|experimental\.envoy\.filters\.)/;
const plainKeys = new Set([
  'source.ip',
  'remote.ip',
  'source.namespace',
  'source.serviceAccount',
  'source.trustDomain',
  'source.principal',
  'request.auth.principal',
  'request.auth.audiences',
  'request.auth.presenter',
  'destination.ip',
  'destination.port',
  'connection.sni',
]);

function keyProblem(key: string): string | undefined {
  if (mapKey.test(key)) {
    return /^[^[]+\[.+\]$/s.test(key) ? undefined : 'a name in brackets must follow it';
  }
  if (plainKeys.has(key)) return undefined;
  if (key === 'destination.namespace') return 'a policy holds for its own namespace';
  if (key.startsWith('destination.labels')) return 'the selector of the policy names labels';
  if (key === 'destination.name' || key === 'destination.user') {
    return 'it went with the first version of the API';
  }
  return 'Istio knows no such attribute';
}

function valueProblem(key: string, value: string): string | undefined {
  if (value === '') return 'it is empty';
  switch (key) {
    case 'source.ip':
    case 'remote.ip':
    case 'destination.ip':
      return isIpOrCidr(value) ? undefined : 'it is neither an IP address nor a range';
    case 'destination.port':
      return isPort(value) ? undefined : 'it is no number of a port';
    case 'source.serviceAccount':
      return mistakeOf(value)?.problem;
    case 'source.trustDomain':
      return wildcardProblem(value);
    default:
      return undefined;
  }
}
