import { message } from '#analyzer/message.ts';
import { listOf } from '#analyzer/wording.ts';

type PortConflict = { deployment: string; port: number; protocols: string; services: string };

export const conflictingServiceProtocols = message({
  code: 'IST0116',
  level: 'warning',
  text: ({ deployment, port, protocols, services }: PortConflict) =>
    `The Services ${services} give port ${port} of Deployment "${deployment}" different protocols: ${protocols}.`,
  why: 'A sidecar treats a port in one way only, so the traffic of the other Services breaks.',
  fix: 'Give the port the same protocol in each of these Services, or use different ports.',
});

type TargetConflict = {
  deployment: string;
  services: string;
  targetPort: string | number;
  ports: string;
};

export const conflictingServicePorts = message({
  code: 'IST0137',
  level: 'warning',
  text: ({ deployment, services, targetPort, ports }: TargetConflict) =>
    `Services lead to target port ${targetPort} of Deployment "${deployment}" by different ports (${ports}): ${services}.`,
  why: 'A sidecar knows one Service port for each port of its workload and applies that one to all traffic.',
  fix: 'Use one Service port for the target port, or different target ports.',
});

export const unrestrictedKeyFetch = message({
  code: 'IST0175',
  level: 'warning',
  text: ({ names }: { names: readonly string[] }) =>
    `Nothing limits from where istiod fetches the keys of the ${names.length === 1 ? 'RequestAuthentication' : 'RequestAuthentications'} ${listOf(names)}.`,
  why: 'Whoever may write a RequestAuthentication can make istiod call addresses that only it can reach.',
  fix: 'Set BLOCKED_CIDRS_IN_JWKS_URIS on istiod to the networks that hold no keys, such as "127.0.0.0/8,169.254.0.0/16".',
});
