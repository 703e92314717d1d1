import type { Situation } from '#balance/advice/situation.ts';

/** Exact balance for one listener. Its own port is matched: 15006, not the application's. */
export function envoyFilterFor({ role, proxy, port }: Situation): string {
  const direction = role === 'inbound' ? 'inbound' : 'outbound';
  const context = proxy === 'gateway' ? 'GATEWAY' : `SIDECAR_${direction.toUpperCase()}`;
  return `apiVersion: networking.istio.io/v1alpha3
kind: EnvoyFilter
metadata:
  name: exact-balance-${proxy === 'gateway' ? 'gateway' : direction}
spec:
  workloadSelector:
    labels:
      app: server
  configPatches:
    - applyTo: LISTENER
      match:
        context: ${context}
        listener:
          portNumber: ${port ?? 8080}
      patch:
        operation: MERGE
        value:
          connection_balance_config:
            exact_balance: {}
`;
}
