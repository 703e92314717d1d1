import {
  enumeration,
  freeObject,
  integer,
  list,
  map,
  object,
  since,
  text,
} from '#analyzer/schemas/schema.ts';
import { targetRef } from '#analyzer/schemas/common.ts';

const cluster = object({
  name: text(),
  portNumber: integer({ unsigned: true }),
  service: text(),
  subset: text(),
});

const filter = object({ name: text(), subFilter: object({ name: text() }) });

const filterChain = object({
  applicationProtocols: text(),
  destinationPort: integer({ unsigned: true, since: '1.9' }),
  filter,
  name: text(),
  sni: text(),
  transportProtocol: text(),
  transportSocket: text({ since: '1.31' }),
});

const listener = object({
  filterChain,
  listenerFilter: text({ since: '1.17' }),
  name: text(),
  portName: text(),
  portNumber: integer({ unsigned: true }),
});

const vhost = object({
  domainName: text({ since: '1.25' }),
  name: text(),
  route: object({
    action: enumeration(['ANY', 'ROUTE', 'REDIRECT', 'DIRECT_RESPONSE']),
    name: text(),
  }),
});

const routeConfiguration = object({
  gateway: text(),
  name: text(),
  portName: text(),
  portNumber: integer({ unsigned: true }),
  vhost,
});

const waypoint = object({
  filter,
  portNumber: integer({ unsigned: true }),
  route: object({ name: text() }),
});

const envoyFilterMatch = object(
  {
    cluster,
    context: enumeration(['ANY', 'SIDECAR_INBOUND', 'SIDECAR_OUTBOUND', 'GATEWAY', 'WAYPOINT'], {
      valueSince: { WAYPOINT: '1.29' },
    }),
    listener,
    proxy: object({ metadata: map(text()), proxyVersion: text() }),
    routeConfiguration,
    waypoint: since('1.29', waypoint),
  },
  { oneOf: [['listener', 'routeConfiguration', 'cluster', 'waypoint']] },
);

const patch = object({
  filterClass: enumeration(['UNSPECIFIED', 'AUTHN', 'AUTHZ', 'STATS'], { since: '1.8' }),
  operation: enumeration(
    [
      'INVALID',
      'MERGE',
      'ADD',
      'REMOVE',
      'INSERT_BEFORE',
      'INSERT_AFTER',
      'INSERT_FIRST',
      'REPLACE',
      'MERGE_AND_REPLACE_LIST',
    ],
    { valueSince: { REPLACE: '1.8', MERGE_AND_REPLACE_LIST: '1.31' } },
  ),
  value: freeObject(),
});

const configPatch = object({
  applyTo: enumeration(
    [
      'INVALID',
      'LISTENER',
      'FILTER_CHAIN',
      'NETWORK_FILTER',
      'HTTP_FILTER',
      'ROUTE_CONFIGURATION',
      'VIRTUAL_HOST',
      'HTTP_ROUTE',
      'CLUSTER',
      'EXTENSION_CONFIG',
      'BOOTSTRAP',
      'LISTENER_FILTER',
    ],
    { valueSince: { EXTENSION_CONFIG: '1.8', BOOTSTRAP: '1.11', LISTENER_FILTER: '1.17' } },
  ),
  match: envoyFilterMatch,
  patch,
});

export const envoyFilterSpec = object(
  {
    configPatches: list(configPatch),
    priority: integer({ since: '1.11' }),
    targetRefs: list(targetRef, { maxItems: 16, since: '1.22' }),
    workloadSelector: object({ labels: map(text({ maxLength: 63 }), { maxProperties: 256 }) }),
  },
  {
    exclusive: [['workloadSelector', 'targetRefs']],
    former: { filters: 'configPatches', workloadLabels: 'workloadSelector.labels' },
  },
);
