/** What a listener is for, by its address. */
export type RoleKind =
  'inbound' | 'capture' | 'hbone' | 'readiness' | 'metrics' | 'internal' | 'service' | 'named';

export type Role = {
  kind: RoleKind;
  /** A name to show beside the address. */
  name: string;
  /** What a reader should know of it before the figures; empty where there is nothing. */
  remark: string;
};

/** Ports with one meaning in Istio. */
const byPort: Readonly<Record<string, Role>> = {
  '15001': {
    kind: 'capture',
    name: 'outbound capture',
    remark:
      'Port 15001 takes what the application sends and hands it on. Connections that have a listener of their own are counted there, so this one shows only traffic that passes through and mostly reads 0. Leave its balance alone.',
  },
  '15006': {
    kind: 'inbound',
    name: 'inbound capture',
    remark:
      'Port 15006 takes everything that reaches the pod from outside, so its workers show how clients load this proxy.',
  },
  '15008': {
    kind: 'hbone',
    name: 'HBONE tunnel',
    remark:
      'Port 15008 ends tunnels of ambient mode. One connection carries up to 100 streams, and all of them stay on one worker.',
  },
  '15021': {
    kind: 'readiness',
    name: 'readiness probe',
    remark: 'Port 15021 answers health probes. Its balance does not matter.',
  },
  '15090': {
    kind: 'metrics',
    name: 'metrics',
    remark: 'Port 15090 serves metrics. Its balance does not matter.',
  },
};

export function roleOf(address: string): Role {
  if (address.startsWith('envoy_internal_')) {
    return {
      kind: 'internal',
      name: 'inside the process',
      remark:
        'This listener is a pipe inside the proxy, without a socket. Its connections come from the proxy’s own workers.',
    };
  }
  const [, host, port = ''] = /^(.*)_(\d+)$/.exec(address) ?? [];
  if (host === undefined) return { kind: 'named', name: 'named listener', remark: '' };
  const known = Object.hasOwn(byPort, port) ? byPort[port] : undefined;
  const everywhere = !isOfOneAddress(address);
  return (
    known ?? {
      kind: 'service',
      name: everywhere ? `port ${port}` : `one address, port ${port}`,
      remark: '',
    }
  );
}

/** Bound to an address of its own, as Istio's listeners for TCP services in sidecars are. */
export function isOfOneAddress(address: string): boolean {
  const host = /^([\d.]+|\[[^\]]*\])_\d+$/.exec(address)?.[1];
  return host !== undefined && host !== '0.0.0.0' && host !== '[__]';
}

/** Health probes and scrapes hold one connection now and then; nobody wants advice on them. */
export function isBesideTraffic(address: string): boolean {
  const { kind } = roleOf(address);
  return kind === 'readiness' || kind === 'metrics';
}

/** The address as people write it: `0.0.0.0_15006` is `0.0.0.0:15006`, `[fd00__5]_80` is `[fd00::5]:80`. */
export function plainAddress(address: string): string {
  const [, host, port] = /^(\[[^\]]*\]|[\d.]+)_(\d+)$/.exec(address) ?? [];
  if (host === undefined || port === undefined) return address;
  return `${host.replaceAll('_', ':')}:${port}`;
}
