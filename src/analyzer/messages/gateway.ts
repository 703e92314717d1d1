import { message } from '#analyzer/message.ts';

type SharedCertificate = { gateway: string; others: string };

export const certificateInSeveralGateways = message({
  code: 'IST0138',
  level: 'warning',
  text: ({ gateway, others }: SharedCertificate) =>
    `The Gateways "${gateway}" and ${others} present the same certificate.`,
  why: 'A browser reuses an HTTP/2 connection for every host of its certificate, and gets 404 for the hosts of the other Gateway.',
  fix: 'Put the hosts into one Gateway, or give each Gateway a certificate for its hosts alone.',
});

type GatewayConflict = {
  gateways: string;
  selector: string;
  port: number;
  host: string;
  /** All hosts of the server. */
  hosts: string;
};

export const conflictingGateways = message({
  code: 'IST0145',
  level: 'error',
  text: ({ gateways, selector, port, host }: GatewayConflict) =>
    `Port ${port} is opened for "${host}" by ${gateways} as well, on Pods with ${selector === '' ? 'any labels' : `"${selector}"`}.`,
  why: 'Which of the Gateways takes a request to such a host is not defined.',
  fix: 'Merge the servers into one Gateway, or use different hosts, ports or workloads.',
  sameInIstio: ({ gateways, selector, port, hosts }) =>
    [gateways, selector, port, hosts].join('\n'),
});

type Credential = { name: string; problem: string };

export const invalidCredential = message({
  code: 'IST0161',
  level: 'error',
  text: ({ name, problem }: Credential) => `The Secret "${name}" ${problem}.`,
  why: 'The gateway cannot serve TLS with it, so connections to these hosts fail.',
  fix: 'Store a current certificate with its key as tls.crt and tls.key (kubectl create secret tls).',
  sameInIstio: () => '',
});

type GatewayPort = { port: number; selector: string };

export const gatewayPortNotOnService = message({
  code: 'IST0162',
  level: 'warning',
  text: ({ port, selector }: GatewayPort) =>
    `No Service of the Pods with ${selector === '' ? 'any labels' : `"${selector}"`} leads to port ${port}.`,
  why: 'The gateway listens on the port, but traffic that comes through its Service never gets there.',
  fix: 'Add the port to the Service of the gateway, or use a port that it has.',
});
