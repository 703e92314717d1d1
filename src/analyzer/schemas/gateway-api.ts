/** What the checks read of the Gateway API, for their types; see kubernetes-types.ts. */
import { free, integer, list, map, object, text } from '#analyzer/schemas/schema.ts';

const parentRefs = list(
  object({
    group: text(),
    kind: text(),
    namespace: text(),
    name: text(),
    sectionName: text(),
    port: integer(),
  }),
);

const referred = {
  group: text(),
  kind: text(),
  namespace: text(),
  name: text(),
  port: integer(),
};

const backendRef = object({ ...referred, weight: integer() });

export const kubernetesGatewaySpec = object({
  gatewayClassName: text(),
  listeners: list(
    object({
      name: text(),
      hostname: text(),
      port: integer(),
      protocol: text(),
      tls: object({
        mode: text(),
        certificateRefs: list(
          object({ group: text(), kind: text(), namespace: text(), name: text() }),
        ),
        options: map(text()),
      }),
      allowedRoutes: object({
        namespaces: object({ from: text(), selector: free() }),
        kinds: list(object({ group: text(), kind: text() })),
      }),
    }),
  ),
});

export const routeSpec = object({
  parentRefs,
  hostnames: list(text()),
  rules: list(
    object({
      backendRefs: list(backendRef),
      filters: list(object({ requestMirror: object({ backendRef: object(referred) }) })),
    }),
  ),
});

export const gatewayClassSpec = object({ controllerName: text(), description: text() });

export const referenceGrantSpec = object({
  from: list(object({ group: text(), kind: text(), namespace: text() })),
  to: list(object({ group: text(), kind: text(), name: text() })),
});
