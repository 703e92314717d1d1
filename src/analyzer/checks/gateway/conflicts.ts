import { defineCheck } from '#analyzer/check.ts';
import { conflictsInIstio } from '#analyzer/checks/gateway/conflicts-in-istio.ts';
import {
  interfere,
  overlapWords,
  serversOf,
  type Claim,
  type Rival,
  type Server,
} from '#analyzer/gateway-hosts.ts';
import {
  gatewaySelectorText,
  otherGateways,
  overlappingSelectors,
} from '#analyzer/gateway-workloads.ts';
import { conflictingGateways } from '#analyzer/messages/gateway.ts';
import { fullName } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { listOf } from '#analyzer/wording.ts';

export const gatewayConflicts = defineCheck({
  name: 'gateway-conflicts',
  summary: 'No two Gateways of the same Pods open a port for the same hosts.',
  istio: 'gateway.ConflictingGatewayAnalyzer',
  reads: ['Gateway', 'Pod'],
  reports: [conflictingGateways],
  topics: ['gateways'],

  run(snapshot, report) {
    const servers = snapshot.all('Gateway').flatMap(serversOf);
    const rivalsOf = snapshot.settings.likeIstio
      ? rivalsInIstio(snapshot, servers)
      : overlappingRivals(snapshot, servers);
    for (const server of servers) {
      const { gateway: resource, port, hosts } = server;
      for (const claim of server.claims) {
        const rivals = otherGateways(resource, rivalsOf(server, claim));
        const [first] = rivals.values();
        if (!first) continue;
        const gateways = listOf([...rivals.keys()].map(fullName));
        const selector = gatewaySelectorText(resource);
        report(
          conflictingGateways,
          { gateways, selector, port, host: claim.text, hosts: hosts.join(',') },
          {
            resource,
            path: claim.path,
            reference: 'document',
            related: [
              { message: 'It is opened here too.', resource: first.gateway, path: first.path },
            ],
          },
        );
        break;
      }
    }
  },
});

/** The claims that a claim meets, its own among them. */
type Rivals = (server: Server, claim: Claim) => Iterable<Rival>;

function overlappingRivals(snapshot: Snapshot, servers: readonly Server[]): Rivals {
  const index = claimIndex(servers, (claim) => overlapWords(claim.name).entered);
  return function* (server, claim) {
    for (const selector of overlappingSelectors(snapshot, server.gateway)) {
      for (const word of overlapWords(claim.name).lookedUp) {
        for (const rival of index.get(keyOf(selector, server, word)) ?? []) {
          if (interfere(claim, rival)) yield rival;
        }
      }
    }
  };
}

/** Istio holds every host against every server: of thousands, that would take too long. */
const mostCompared = 1_000_000;

function rivalsInIstio(snapshot: Snapshot, servers: readonly Server[]): Rivals {
  const hosts = servers.reduce((sum, server) => sum + server.hosts.length, 0);
  if (hosts * servers.length <= mostCompared) {
    const met = conflictsInIstio(snapshot, servers);
    return (server) => met.get(server) ?? [];
  }
  const last = new Map(
    servers.map((server) => [`${fullName(server.gateway)} ${server.port}`, server]),
  );
  const index = claimIndex([...last.values()], ({ text }) => [text]);
  return function* (server, { text }) {
    for (const selector of overlappingSelectors(snapshot, server.gateway)) {
      yield* index.get(keyOf(selector, server, text)) ?? [];
    }
  };
}

function claimIndex(
  servers: readonly Server[],
  wordsOf: (claim: Claim) => string[],
): Map<string, Claim[]> {
  const index = new Map<string, Claim[]>();
  for (const server of servers) {
    const selector = gatewaySelectorText(server.gateway);
    for (const claim of server.claims) {
      for (const word of wordsOf(claim)) {
        const key = keyOf(selector, server, word);
        const there = index.get(key);
        if (there) there.push(claim);
        else index.set(key, [claim]);
      }
    }
  }
  return index;
}

function keyOf(selector: string, { port, bind }: Server, word: string): string {
  return [selector, port, bind, word].join('\n');
}
