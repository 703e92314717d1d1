import { message } from '#analyzer/message.ts';

type EntryPort = { port: number; reason: string };

export const addressesRequired = message({
  code: 'IST0134',
  level: 'warning',
  text: ({ port, reason }: EntryPort) =>
    `Port ${port} carries plain TCP, but the ServiceEntry has no addresses${reason}.`,
  why: 'Nothing but the port then tells its traffic from that of other hosts, so it takes all traffic to the port.',
  fix: 'Add spec.addresses, or set the protocol of the port if it is HTTP, TLS or gRPC.',
  sameInIstio: () => '',
});

type ProtocolConflict = { host: string; port: number; protocols: string; entries: string };

export const conflictingEntryProtocols = message({
  code: 'IST0177',
  level: 'warning',
  text: ({ host, port, protocols, entries }: ProtocolConflict) =>
    `Port ${port} of "${host}" has different protocols (${protocols}) in ${entries}.`,
  why: 'Proxies take one of them, and traffic of the other protocols fails.',
  fix: 'Give the port the same protocol in each ServiceEntry, or limit them to other namespaces with exportTo.',
});
