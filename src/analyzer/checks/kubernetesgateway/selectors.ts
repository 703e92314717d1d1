import { defineCheck } from '#analyzer/check.ts';
import { ineffectiveSelector } from '#analyzer/messages/kubernetesgateway.ts';
import { selectorText } from '#analyzer/selector-text.ts';
import { selectionOf, type Labels } from '#analyzer/selectors.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { listOf } from '#analyzer/wording.ts';

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
    const { likeIstio } = snapshot.settings;
    const gatewaysSelected = gatewaySelection(snapshot);
    for (const kind of policyKinds) {
      for (const resource of snapshot.all(kind)) {
        const { selector, targetRef, targetRefs } = resource.spec;
        // Istio does not look at the list, only at the older single reference.
        if (!selector || targetRef || (targetRefs && !likeIstio)) continue;
        const gateways = gatewaysSelected(selector.matchLabels ?? {}, resource.namespace);
        if (gateways.length === 0) continue;
        const at = {
          resource,
          path: ['spec', 'selector'],
          key: true,
          reference: 'document' as const,
        };
        // Istio says it once for each Gateway.
        const parts = likeIstio ? gateways.slice(0, mostGateways).map((one) => [one]) : [gateways];
        for (const names of parts) report(ineffectiveSelector, { kind, names: listOf(names) }, at);
      }
    }
  },
});

/** An empty selector takes in every Gateway of the namespace; nobody reads on for ever. */
const mostGateways = 100;

/** The names of the Gateways of whose Pods a selector selects some. */
function gatewaySelection(
  snapshot: Snapshot,
): (selector: Labels, namespace: string) => readonly string[] {
  const pods = snapshot.all('Pod').filter(({ labels }) => labels[gatewayLabel] !== undefined);
  if (pods.length === 0) return () => [];
  const select = selectionOf(pods);
  const known = new Map<string, readonly string[]>();
  return (selector, namespace) => {
    const key = `${namespace} ${selectorText(selector)}`;
    let names = known.get(key);
    if (!names) {
      const selected = select(selector, namespace);
      names = [...new Set(selected.map(({ labels }) => labels[gatewayLabel] ?? ''))];
      known.set(key, names);
    }
    return names;
  };
}
