import { message } from '#analyzer/message.ts';
import { perhaps, write } from '#analyzer/repair/plan.ts';

export const deprecatedDelayPercent = message({
  code: 'IST0002',
  level: 'warning',
  text: () => 'The delay sets "percent", which is deprecated.',
  why: 'It knows whole numbers only, and a later release may stop reading it.',
  fix: 'Set percentage.value instead.',
});

export const hostNotFound = message({
  code: 'IST0101',
  level: 'error',
  text: ({ host, isMirror }: { host: string; isMirror: boolean }) =>
    `No Service or ServiceEntry among these files has the ${isMirror ? 'mirror host' : 'host'} "${host}".`,
  why: ({ isMirror }) =>
    isMirror
      ? 'Without a cluster to send them to, Envoy drops the copies.'
      : 'Without a cluster to send them to, Envoy answers requests with 503.',
  fix: 'Correct the name, or add the Service or a ServiceEntry. Write the full name, "service.namespace.svc.cluster.local", for another namespace.',
});

export const hostNotVisible = message({
  code: 'IST0101',
  level: 'error',
  text: ({ host, namespace }: { host: string; namespace: string }) =>
    `Namespace "${namespace}" has the host "${host}", but does not export it to where this VirtualService is used.`,
  why: 'A proxy knows only the hosts that are exported to its namespace.',
  fix: 'Add the namespace of the clients to the exportTo of the host.',
});

export const portNotFound = message({
  code: 'IST0101',
  level: 'error',
  text: ({ host, port }: { host: string; port: number; ports: readonly number[] }) =>
    `The host "${host}" has no port ${port}.`,
  why: 'Envoy has no cluster for that port and answers requests with 503.',
  fix: ({ ports }) =>
    ports.length === 0
      ? 'Add the port to the Service or ServiceEntry.'
      : `Use one of its ports: ${ports.join(', ')}. The ports of the Pods do not count.`,
  repair: ({ ports }, path) =>
    ports.length === 1 && ports[0] !== undefined ? perhaps(write(path, ports[0])) : undefined,
});

export const subsetNotFound = message({
  code: 'IST0101',
  level: 'error',
  text: ({ host, subset, isMirror }: { host: string; subset: string; isMirror: boolean }) =>
    `No DestinationRule that applies here defines the subset "${subset}" of the ${isMirror ? 'mirror host' : 'host'} "${host}".`,
  why: 'A subset is a cluster of its own; where no rule defines it, Envoy answers with 503.',
  fix: 'Add the subset to a DestinationRule for this host, in the namespace of the client, of the host or in the root namespace.',
});

export const conflictingMeshHosts = message({
  code: 'IST0109',
  level: 'error',
  text: ({ host, others }: { host: string; others: readonly string[] }) =>
    `Sidecars find the host "${host}" also in ${others.length === 1 ? 'VirtualService' : 'VirtualServices'} ${others.map((name) => `"${name}"`).join(', ')}.`,
  why: 'Sidecars do not merge VirtualServices of one host: which of them counts is undefined.',
  fix: 'Put the routes into one VirtualService, or keep them apart with exportTo.',
});

export const destinationPortRequired = message({
  code: 'IST0112',
  level: 'error',
  text: ({ host, ports }: { host: string; ports: readonly number[] }) =>
    `The host "${host}" has several ports (${ports.join(', ')}), and the destination names none.`,
  why: 'Envoy then takes the port that the request came in by, which the host may not have.',
  fix: 'Set destination.port.number.',
});

type UnreachableRule = {
  rule: string;
  earlier: string;
  reason: 'second-catch-all' | 'behind-catch-all' | 'covered';
};

export const virtualServiceUnreachableRule = message({
  code: 'IST0130',
  level: 'warning',
  text: ({ rule, earlier, reason }: UnreachableRule) =>
    reason === 'covered'
      ? `Nothing ever comes to ${rule}: rules before it take all that it matches.`
      : `Nothing ever comes to ${rule}: ${earlier} before it takes everything.`,
  why: 'Rules are tried in their order, and the first that matches is taken.',
  fix: ({ reason }) =>
    reason === 'second-catch-all'
      ? 'Give one of the two a match, and put the one without to the end.'
      : 'Move the rule up, or remove it.',
  sameInIstio: ({ rule, reason }) => `${rule} ${reason}`,
});

type IneffectiveMatch = {
  rule: string;
  match: string;
  earlier: { rule: string; match: string };
  /** The prefixes of the two, where they are not the same. */
  prefixes?: readonly [string, string];
};

export const virtualServiceIneffectiveMatch = message({
  code: 'IST0131',
  level: 'info',
  text: ({ rule, match, earlier }: IneffectiveMatch) =>
    `Nothing ever comes to ${match} of ${rule}: ${earlier.match} of ${
      earlier.rule === rule ? 'the same rule' : earlier.rule
    } takes it all.`,
  why: 'Rules are tried in their order, and the first that matches is taken.',
  fix: 'Remove the match, or put the narrower one first if it is to be treated differently.',
  sameInIstio: ({ rule, match, earlier, prefixes }) =>
    [rule, match, earlier.rule, ...(prefixes ? [...prefixes, earlier.match] : [])].join(' '),
});

export const hostsNotInGateway = message({
  code: 'IST0132',
  level: 'warning',
  text: ({ gateway, hosts }: { gateway: string; hosts: readonly string[] }) =>
    `The gateway "${gateway}" serves none of the hosts of this VirtualService: ${hosts.join(', ')}.`,
  why: 'The gateway takes no route from it and answers with 404.',
  fix: 'Add a host to a server of the gateway, or correct the hosts. Mind the namespace in front of a host of the gateway.',
});

export const hostNotInGateways = message({
  code: 'IST0132',
  level: 'warning',
  text: ({ host }: { host: string }) =>
    `No gateway of this VirtualService serves the host "${host}".`,
  why: 'Requests for this host never reach the routes.',
  fix: 'Add the host to a server of one of the gateways, or remove it here.',
});

export const subsetsNotForGateway = message({
  code: 'IST0140',
  level: 'warning',
  text: ({ virtualService, host }: { virtualService: string; host: string }) =>
    `Requests that come by a gateway reach the host "${host}" past the subsets of VirtualService "${virtualService}".`,
  why: 'A gateway uses the routes of this VirtualService only; those for sidecars do not follow.',
  fix: 'Name the subset in this destination too, if such requests should be split.',
  sameInIstio: ({ virtualService }) => virtualService,
});

export const claimWithoutAuthentication = message({
  code: 'IST0149',
  level: 'error',
  text: ({ key, gateway, workload }: { key: string; gateway: string; workload: string }) =>
    `The route matches "${key}", but no RequestAuthentication selects ${workload} of gateway "${gateway}".`,
  why: 'Claims are there only once a RequestAuthentication has checked the token; until then the route never matches.',
  fix: 'Add a RequestAuthentication that selects the gateway, in its namespace or in the root namespace.',
});

export const internalGateway = message({
  code: 'IST0165',
  level: 'warning',
  text: ({ name }: { name: string }) =>
    `The gateway "${name}" is one that Istio makes from a Kubernetes Gateway.`,
  why: 'Its name and its existence are a detail that may change with any release.',
  fix: 'Attach an HTTPRoute to the Kubernetes Gateway, or name a Gateway of Istio.',
});
