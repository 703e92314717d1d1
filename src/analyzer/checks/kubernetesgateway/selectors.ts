import { defineCheck } from '#analyzer/check.ts';
import { ineffectiveSelector } from '#analyzer/messages.ts';
import { labelsMatch } from '#analyzer/selectors.ts';

/** On the Pods that a controller makes for a Gateway. */
const gatewayLabel = 'gateway.networking.k8s.io/gateway-name';

const policyKinds = [
  'AuthorizationPolicy',
  'RequestAuthentication',
  'Telemetry',
  'WasmPlugin',
] as const;

export const kubernetesgatewaySelectors = defineCheck({
  name: 'kubernetesgateway-selectors',
  summary: 'Policies for a Kubernetes Gateway name it instead of selecting its Pods.',
  istio: 'k8sgateway.SelectorAnalyzer',
  reads: [...policyKinds, 'Pod'],
  reports: [ineffectiveSelector],
  topics: ['gateway-api', 'authorization'],

  run(snapshot, report) {
    const podsOf = Map.groupBy(
      snapshot.all('Pod').filter(({ labels }) => labels[gatewayLabel] !== undefined),
      ({ namespace }) => namespace,
    );
    for (const kind of policyKinds) {
      for (const resource of snapshot.all(kind)) {
        const { selector, targetRef, targetRefs } = resource.spec;
        // Istio does not look at the list, only at the older single reference.
        if (!selector || targetRef || (targetRefs && !snapshot.settings.likeIstio)) continue;
        const selected = (podsOf.get(resource.namespace) ?? []).filter(({ labels }) =>
          labelsMatch(selector.matchLabels ?? {}, labels),
        );
        const gateways = new Set(selected.map(({ labels }) => labels[gatewayLabel] ?? ''));
        for (const gateway of gateways) {
          const path = ['spec', 'selector'];
          const at = { resource, path, key: true, reference: 'document' as const };
          report(ineffectiveSelector, { kind, gateway }, at);
        }
      }
    }
  },
});
