import type { Finding } from '#analyzer/finding.ts';
import { levels } from '#analyzer/message.ts';

/** The findings in the order of `istioctl`: the gravest first, then by code and resource. */
export function asIstioctlOrders(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, key: keyOf(finding) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ finding }) => finding);
}

function keyOf({ code, level, message, reference, resource: { kind, namespace, name } }: Finding) {
  const resource = kind === '' ? '' : `${kind}/${name}/${namespace}`;
  return [levels.indexOf(level), code, resource, reference, message].join('\n');
}

/** Whether a level is a threshold or above it. */
export function reaches(level: Finding['level'], threshold: string): boolean {
  return levels.indexOf(level) <= levels.findIndex((other) => other === threshold);
}
