import type { Situation } from '#balance/advice/situation.ts';

/**
 * Exact balance for one listener. Its own port is matched, 15006 and not the application's; that of
 * one address by its name, as others have the same port.
 */
export function envoyFilterFor({ role, proxy, port, name }: Situation): string {
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
          ${name === undefined || proxy === 'gateway' ? `portNumber: ${port ?? 8080}` : `name: ${name}`}
      patch:
        operation: MERGE
        value:
          connection_balance_config:
            exact_balance: {}
`;
}
