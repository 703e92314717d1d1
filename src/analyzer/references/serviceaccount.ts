import type { Subject } from '#analyzer/check.ts';
import { pathOfPod } from '#analyzer/cluster.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { workloadOf, type Finder, type FoundReference } from '#analyzer/references/found.ts';
import { othersOf, type Others } from '#analyzer/references/others.ts';

/** The ServiceAccounts that workloads run as. That one is missing, no check judges. */
export const referencesToServiceAccounts: Finder = (snapshot) => {
  const others = othersOf(snapshot);
  const path = ['spec', 'serviceAccount'];
  return [
    ...snapshot.all('Pod').flatMap((pod) => {
      const at = [...pathOfPod(pod), 'spec', 'serviceAccountName'];
      return runsAs(workloadOf(pod), pod.spec.serviceAccountName, at, others);
    }),
    ...snapshot
      .all('WorkloadEntry')
      .flatMap((from) => runsAs(from, from.spec.serviceAccount, path, others)),
    ...snapshot
      .all('WorkloadGroup')
      .flatMap((from) =>
        runsAs(
          from,
          from.spec.template?.serviceAccount,
          ['spec', 'template', 'serviceAccount'],
          others,
        ),
      ),
  ];
};

function runsAs(
  from: Subject,
  written: string | undefined,
  path: Path,
  others: Others,
): FoundReference[] {
  if (!written) return [];
  const wanted = { kind: 'ServiceAccount', namespace: from.namespace, name: written };
  const found = others.find('ServiceAccount', wanted);
  return [{ from, verb: 'runs as', written, path, targets: found ? [found] : [], lacking: wanted }];
}
