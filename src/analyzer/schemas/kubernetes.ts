/**
 * What the checks read of Kubernetes' own kinds, for their types. Every field, for the reader, is
 * in kubernetes-types.ts.
 */
import {
  boolean,
  free,
  integer,
  integerOrText,
  list,
  map,
  object,
  text,
} from '#analyzer/schemas/schema.ts';

export const objectMeta = object({
  name: text(),
  generateName: text(),
  namespace: text(),
  labels: map(text()),
  annotations: map(text()),
});

const securityContext = object({ runAsUser: integer({ wide: true }), runAsNonRoot: boolean() });

const labelSelector = object({
  matchLabels: map(text()),
  matchExpressions: list(object({ key: text(), operator: text(), values: list(text()) })),
});

const container = object({
  name: text(),
  image: text(),
  command: list(text()),
  args: list(text()),
  env: list(object({ name: text(), value: text(), valueFrom: free() })),
  ports: list(
    object({
      name: text(),
      containerPort: integer(),
      hostPort: integer(),
      protocol: text(),
    }),
  ),
  resources: object({ limits: map(free()), requests: map(free()) }),
  securityContext,
});

export const podSpec = object({
  containers: list(container),
  initContainers: list(container),
  hostNetwork: boolean(),
  nodeName: text(),
  serviceAccountName: text(),
  securityContext,
});

const podTemplate = object({ metadata: objectMeta, spec: podSpec });

export const workloadSpec = object({
  replicas: integer(),
  selector: labelSelector,
  template: podTemplate,
});

/** A Rollout may take the template of a Deployment instead. */
export const rolloutSpec = object({
  ...workloadSpec.fields,
  workloadRef: object({ apiVersion: text(), kind: text(), name: text() }),
});

/** An old ReplicationController selects by a plain map of labels. */
export const replicationControllerSpec = object({ selector: map(text()), template: podTemplate });

export const jobSpec = object({ template: podTemplate });

export const cronJobSpec = object({
  schedule: text(),
  jobTemplate: object({ metadata: objectMeta, spec: jobSpec }),
});

export const serviceSpec = object({
  type: text(),
  clusterIP: text(),
  externalName: text(),
  selector: map(text()),
  ports: list(
    object({
      name: text(),
      port: integer(),
      targetPort: integerOrText(),
      nodePort: integer(),
      protocol: text(),
      appProtocol: text(),
    }),
  ),
});

export const configMap = object({ data: map(text()) });

export const secret = object({ type: text(), data: map(text()), stringData: map(text()) });

export const customResourceDefinitionSpec = object({
  group: text(),
  names: object({ kind: text(), plural: text() }),
  versions: list(object({ name: text(), served: boolean(), storage: boolean() })),
});

export const webhookConfiguration = object({
  webhooks: list(
    object({
      name: text(),
      clientConfig: object({
        url: text(),
        caBundle: text(),
        service: object({ name: text(), namespace: text(), path: text(), port: integer() }),
      }),
      namespaceSelector: labelSelector,
      objectSelector: labelSelector,
      rules: list(
        object({
          apiGroups: list(text()),
          apiVersions: list(text()),
          operations: list(text()),
          resources: list(text()),
          scope: text(),
        }),
      ),
      admissionReviewVersions: list(text()),
      failurePolicy: text(),
      matchPolicy: text(),
      sideEffects: text(),
      timeoutSeconds: integer(),
    }),
  ),
});
