import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { sidecarHostRules, validateSidecarHost } from '#analyzer/validation/namespace-host.ts';
import { perhapsTakeOut, remove, surely, takeOut, type Plan } from '#analyzer/repair/plan.ts';

const noHosts = refusal('sidecar-egress-no-hosts', {
  text: () => 'The egress listener has no hosts.',
  fix: 'Add hosts; "./*" stands for all of the own namespace, "~/*" for none.',
});

const covered = caution('sidecar-egress-host-repeated', {
  text: ({ host }: { host: string }) => `The host "${host}" is listed twice, or within another.`,
  fix: 'Remove what the others cover.',
  repair: takeOut,
});

const everythingAndMore = caution('sidecar-egress-everything', {
  text: () => '"*/*" stands for all hosts of all namespaces, and others are listed beside it.',
  why: 'The Sidecar keeps nothing out, so it does not make the configuration smaller.',
  fix: 'Remove "*/*", or keep it alone.',
  repair: perhapsTakeOut,
});

export const egressHostRules = [noHosts, covered, everythingAndMore, ...sidecarHostRules];

/**
 * The hosts that an egress listener knows.
 *
 * @param own the namespace that "." stands for.
 */
export function validateEgressHosts(
  hosts: readonly string[],
  own: string,
  at: Field,
  report: Report,
): void {
  if (hosts.length === 0) report(noHosts, {}, keyOf(at));
  const byNamespace = new Map<string, Map<string, Field>>();
  for (const [index, host] of hosts.entries()) {
    const slash = host.indexOf('/');
    if (slash >= 0) {
      const written = host.slice(0, slash);
      const namespace = written === '.' ? own : written;
      const name = host.slice(slash + 1);
      const seen = byNamespace.get(namespace) ?? new Map<string, Field>();
      byNamespace.set(namespace, seen);
      const place = inside(at, index);
      if (seen.has(name) || seen.has('*')) report(covered, { host }, place);
      else if (name === '*' && seen.size > 0) {
        report(covered, { host }, { ...place, repair: withoutAll([...seen.values()]) });
      }
      if (!seen.has(name)) seen.set(name, place);
    }
    validateSidecarHost(host, inside(at, index), report);
  }
  // "~bookinfo/*" and "~/reviews.example.com" leave out; "~/*" lets nothing in.
  const others = [...byNamespace].some(
    ([namespace, names]) =>
      namespace !== '*' && (!namespace.startsWith('~') || (namespace === '~' && names.has('*'))),
  );
  if (others && byNamespace.get('*')?.has('*')) {
    report(everythingAndMore, {}, inside(at, hosts.indexOf('*/*')));
  }
}

/** Of "*" and the hosts within it, the wider one stays. */
function withoutAll(hosts: readonly Field[]): Plan | undefined {
  const [first, ...others] = hosts.map(({ path }) => remove(path));
  return first && surely(first, ...others);
}
