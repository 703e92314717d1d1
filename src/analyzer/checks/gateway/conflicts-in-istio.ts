import type { Rival, Server } from '#analyzer/gateway-hosts.ts';
import { gatewaySelectorText, overlappingSelectors } from '#analyzer/gateway-workloads.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** What Istio has noted of a Gateway on one port: its hosts, and the address each is bound to. */
type Noted = Rival & { binds: Map<string, string> };

/**
 * What each server meets in other Gateways, as Istio finds it. Istio compares hosts as they are
 * written, and knows of each Gateway only the last server of a port. Where it finds no conflict, it
 * notes the hosts for the other Gateway, too: a second server for them is then in conflict with
 * Gateways that never had them.
 */
export function conflictsInIstio(
  snapshot: Snapshot,
  servers: readonly Server[],
): Map<Server, readonly Rival[]> {
  const notes = new Map<string, Map<Resource, Noted>>();
  for (const { gateway, port, bind, hosts, path } of servers) {
    const key = `${gatewaySelectorText(gateway)} ${port}`;
    const group = notes.get(key) ?? new Map<Resource, Noted>();
    notes.set(key, group);
    group.set(gateway, { gateway, path, binds: new Map(hosts.map((host) => [host, bind])) });
  }
  return new Map(servers.map((server) => [server, meet(server)]));

  function meet({ gateway, port, bind, hosts }: Server): Rival[] {
    return overlappingSelectors(snapshot, gateway)
      .flatMap((selector) => [...(notes.get(`${selector} ${port}`)?.values() ?? [])])
      .filter((noted) => noted.gateway !== gateway)
      .filter(({ binds }) => {
        const meets = hosts.some((host) => binds.get(host) === bind);
        if (!meets) for (const host of hosts) binds.set(host, bind);
        return meets;
      });
  }
}
