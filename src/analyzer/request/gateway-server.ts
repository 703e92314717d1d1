import { serversOf, type Claim, type Server } from '#analyzer/gateway-hosts.ts';
import { coversHost } from '#analyzer/request/host-cover.ts';
import type { Request } from '#analyzer/request/request.ts';
import { step, type Step } from '#analyzer/request/step.ts';
import type { Resource } from '#analyzer/resource.ts';
import { listOf } from '#analyzer/wording.ts';

/** How a server reads what comes in. */
export type ServerReading = 'http' | 'tls' | 'tcp';

/** A server of a Gateway that takes the request. */
export type Accepted = {
  server: Server;
  index: number;
  /** The hosts of it that stand for the one that is asked for. */
  claims: readonly Claim[];
  reading: ServerReading;
};

type Looked = { accepted: Accepted } | { accepted?: undefined; step: Step };

/** Every server of a Gateway with what it says to the request. */
export function lookAtServers(
  gateway: Resource<'Gateway'>,
  request: Request,
  port: number,
): Looked[] {
  return serversOf(gateway).map((server, index) => lookAt(server, index, request, port));
}

function lookAt(server: Server, index: number, request: Request, port: number): Looked {
  const { gateway } = server;
  const base = ['spec', 'servers', index];
  const { port: own, tls } = gateway.spec.servers?.[index] ?? {};
  const refused = (text: string, path: readonly (string | number)[]): Looked => ({
    step: step('gateway', 'skipped', text, { resource: gateway, path: [...base, ...path] }),
  });
  if (server.port !== port) {
    return refused(`The server of port ${server.port} is not for port ${port}.`, [
      'port',
      'number',
    ]);
  }
  const protocol = (own?.protocol ?? '').toUpperCase();
  const takesTls = /^(?:HTTPS|TLS)$/.test(protocol);
  if (takesTls && request.scheme === 'http') {
    return refused(`The server of port ${port} takes ${protocol}, and the request is plain HTTP.`, [
      'port',
      'protocol',
    ]);
  }
  if (!takesTls && request.scheme === 'https' && /^(?:HTTP|HTTP2|GRPC|GRPC-WEB)$/.test(protocol)) {
    return refused(
      `The server of port ${port} takes plain ${protocol}, and the request is HTTPS.`,
      ['port', 'protocol'],
    );
  }
  const reading = readingOf(protocol, tls?.mode);
  const name = takesTls ? request.sni : request.host;
  const claims = server.claims.filter((claim) => coversHost(claim.name, name));
  if (claims.length === 0 && reading !== 'tcp') {
    return refused(
      `The server of port ${port} is for ${listOf(server.hosts)}, and the request for "${name}".`,
      ['hosts'],
    );
  }
  return {
    accepted: { server, index, claims: claims.length > 0 ? claims : server.claims, reading },
  };
}

function readingOf(protocol: string, mode: string | undefined): ServerReading {
  const passes = mode === 'PASSTHROUGH' || mode === 'AUTO_PASSTHROUGH';
  if (passes) return 'tls';
  return /^(?:HTTP|HTTP2|GRPC|GRPC-WEB|HTTPS)$/.test(protocol) ? 'http' : 'tcp';
}
