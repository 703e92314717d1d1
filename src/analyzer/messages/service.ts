import { message } from '#analyzer/message.ts';

type PortName = {
  name: string;
  appProtocol: string | undefined;
  port: number;
  targetPort: string | number;
};

export const portNameWithoutProtocol = message({
  code: 'IST0118',
  level: 'info',
  text: ({ name, appProtocol, port }: PortName) => {
    if (appProtocol !== undefined)
      return `Istio knows no protocol "${appProtocol}" (port ${port}).`;
    if (name === '') return `Port ${port} has no name that tells its protocol.`;
    return `The name "${name}" of port ${port} tells no protocol that Istio knows.`;
  },
  why: 'Istio then guesses between HTTP and plain TCP from the first bytes of each connection.',
  fix: 'Set appProtocol, or begin the name with the protocol and a hyphen: "http-web", "tcp-db", "grpc-api".',
  sameInIstio: ({ name, port, targetPort }) => [name, port, targetPort].join('\n'),
});

type ExternalPort = { name: string; port: number };

export const externalNamePort = message({
  code: 'IST0150',
  level: 'warning',
  text: ({ name, port }: ExternalPort) =>
    name === ''
      ? `Port ${port} of an ExternalName Service has no name that tells its protocol.`
      : `Port ${port} of an ExternalName Service is named "${name}", so it is served as plain TCP.`,
  why: 'Such a Service has no address of its own: a TCP listener takes all traffic to the port, of whatever host.',
  fix: 'Begin the name with the protocol that is spoken: "http", "https", "tls", "grpc".',
  sameInIstio: () => '',
});
