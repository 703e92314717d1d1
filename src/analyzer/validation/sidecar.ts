import { defineCheck, type Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import {
  connectionPoolRules,
  validateConnectionPool,
} from '#analyzer/validation/connection-pool.ts';
import { specField } from '#analyzer/validation/field.ts';
import {
  networkingSelectorRules,
  validateNetworkingSelector,
} from '#analyzer/validation/networking-selector.ts';
import { egressRules, validateEgress } from '#analyzer/validation/sidecar/egress.ts';
import { ingressRules, validateIngress } from '#analyzer/validation/sidecar/ingress.ts';
import { outboundRules, validateOutbound } from '#analyzer/validation/sidecar/outbound.ts';

const empty = refusal('sidecar-empty', {
  text: () => 'The Sidecar configures nothing.',
  fix: 'Add egress, ingress, outboundTrafficPolicy or inboundConnectionPool, or delete it.',
});

export const sidecarValidation = defineCheck({
  name: 'sidecar-validation',
  summary: 'Istio accepts each Sidecar.',
  istio: 'schema.ValidationAnalyzer.Sidecar',
  reads: ['Sidecar'],
  reports: [
    ...networkingSelectorRules,
    empty,
    ...ingressRules,
    ...connectionPoolRules,
    ...egressRules,
    ...outboundRules,
  ],
  topics: ['traffic-management', 'scale'],

  run({ all, settings }, report) {
    for (const resource of all('Sidecar')) validate(resource, report, settings);
  },
});

function validate(resource: Resource<'Sidecar'>, report: Report, settings: Settings): void {
  const { egress, inboundConnectionPool, ingress, outboundTrafficPolicy, workloadSelector } =
    resource.spec;
  const isEmpty = !egress && !ingress && !outboundTrafficPolicy && !inboundConnectionPool;
  if (isEmpty) {
    validateEmpty(resource, report);
    return;
  }
  if (!validateNetworkingSelector(resource, workloadSelector, report)) return;
  validateIngress(resource, report, settings);
  const pool = specField(resource, 'inboundConnectionPool');
  validateConnectionPool(inboundConnectionPool, pool, report);
  validateEgress(resource, report);
  validateOutbound(resource, report, settings);
}

/** Errors of the selector come first, its warning not at all. */
function validateEmpty(resource: Resource<'Sidecar'>, report: Report): void {
  const { workloadSelector } = resource.spec;
  const selects = Object.keys(workloadSelector?.labels ?? {}).length > 0;
  if (selects && !validateNetworkingSelector(resource, workloadSelector, report)) return;
  report(empty, {}, { resource, path: ['spec'], key: true });
}
