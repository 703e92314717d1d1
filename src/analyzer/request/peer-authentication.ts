import { byAge } from '#analyzer/request/age.ts';
import type { Field } from '#analyzer/request/step.ts';
import type { Resource } from '#analyzer/resource.ts';
import { labelsMatch } from '#analyzer/selectors.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import type { Workload } from '#analyzer/workloads.ts';

export type ServerMode = { mode: 'STRICT' | 'PERMISSIVE' | 'DISABLE'; field?: Field };

type Policy = Resource<'PeerAuthentication'>;

/**
 * What a workload's proxy asks of connections to a port of the Pod: the mesh's word, over it that
 * of the namespace, of the workload, of the port.
 */
export function serverMode(
  snapshot: Snapshot,
  { namespace, labels }: Pick<Workload, 'namespace' | 'labels'>,
  port: number | string,
): ServerMode {
  const root = rootNamespace(snapshot.settings);
  const policies = snapshot.inNamespace('PeerAuthentication', namespace).toSorted(byAge);
  const ofMesh = snapshot
    .inNamespace('PeerAuthentication', root)
    .toSorted(byAge)
    .find((policy) => !hasSelector(policy));
  const ofNamespace =
    namespace === root ? undefined : policies.find((policy) => !hasSelector(policy));
  // With a selector, a policy of the root namespace is for nobody.
  const ofWorkload =
    namespace === root
      ? undefined
      : policies.find(
          (policy) =>
            hasSelector(policy) && labelsMatch(policy.spec.selector?.matchLabels ?? {}, labels),
        );
  const words = [
    ofWorkload && portWord(ofWorkload, port),
    ofWorkload && ownWord(ofWorkload),
    ofNamespace && ownWord(ofNamespace),
    ofMesh && ownWord(ofMesh),
  ];
  return words.find((word) => word !== undefined) ?? { mode: 'PERMISSIVE' };
}

function hasSelector({ spec }: Policy): boolean {
  return Object.keys(spec.selector?.matchLabels ?? {}).length > 0;
}

function ownWord(resource: Policy): ServerMode | undefined {
  return word(resource, resource.spec.mtls?.mode, ['spec', 'mtls', 'mode']);
}

function portWord(resource: Policy, port: number | string): ServerMode | undefined {
  const mode = resource.spec.portLevelMtls?.[String(port)]?.mode;
  return word(resource, mode, ['spec', 'portLevelMtls', String(port), 'mode']);
}

function word(
  resource: Policy,
  mode: NonNullable<Policy['spec']['mtls']>['mode'],
  path: (string | number)[],
): ServerMode | undefined {
  return mode === undefined || mode === 'UNSET' ? undefined : { mode, field: { resource, path } };
}
