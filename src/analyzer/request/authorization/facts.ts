import type { HeaderSource } from '#analyzer/request/header.ts';
import type { Claims } from '#analyzer/request/request.ts';

/** What a proxy knows about one thing: its values, that there are none, or nothing can be told. */
export type Fact =
  { kind: 'known'; values: readonly string[] } | { kind: 'absent' } | { kind: 'unknown' };

export const absent: Fact = { kind: 'absent' };
export const unknown: Fact = { kind: 'unknown' };

export function known(...values: readonly string[]): Fact {
  return { kind: 'known', values };
}

export function factOf(value: string | undefined): Fact {
  return value === undefined ? absent : known(value);
}

/** What a proxy that authorizes a request knows of it. */
export type Facts = {
  /** TCP and TLS that is passed on have none of HTTP's parts. */
  isHttp: boolean;
  request: HeaderSource;
  /** As `trust-domain/ns/namespace/sa/account`. */
  principal: Fact;
  namespace: Fact;
  /** As `namespace/account`. */
  serviceAccount: Fact;
  /** The address that the connection comes from, and that of the client behind proxies. */
  sourceIp: Fact;
  remoteIp: Fact;
  /** The server name of the handshake with the proxy. */
  sni: Fact;
  /** Of the workload; the name where it cannot be told. */
  port: number | string;
  /** Of a token that a RequestAuthentication has read. */
  claims: Claims | undefined;
};

/** A fact in a sentence. */
export function factText(fact: Fact): string {
  switch (fact.kind) {
    case 'known':
      return fact.values.map((value) => `"${value}"`).join(', ');
    case 'absent':
      return 'not there';
    case 'unknown':
      return 'not known from what you pasted';
  }
}
