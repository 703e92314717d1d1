import { message } from '#analyzer/message.ts';

export const namespaceNotFound = message({
  code: 'IST0101',
  level: 'error',
  text: ({ name }: { name: string; isExcluded: boolean }) =>
    name.includes('*')
      ? `No namespace among these files has a name like "${name}".`
      : `No namespace "${name}" is among these files.`,
  why: ({ isExcluded }) =>
    isExcluded ? 'The rule then leaves nothing out.' : 'No request comes from there.',
  fix: 'Correct the name, or create the namespace.',
  sameInIstio: ({ name }) => name,
});

type Unmatched = {
  /** Without it, the policy is for the whole mesh. */
  namespace: string | undefined;
  selector: string;
  /** Whether there are workloads, but none in the mesh. */
  areOutside: boolean;
};

export const policyWithoutWorkloads = message({
  code: 'IST0127',
  level: 'warning',
  text: ({ namespace, selector, areOutside }: Unmatched) => {
    const place = namespace === undefined ? '' : ` in namespace "${namespace}"`;
    const labels = selector === '' ? '' : ` with the labels "${selector}"`;
    if (areOutside) return `No workload${place}${labels} is in the mesh.`;
    return `These files have no workload${place}${labels}.`;
  },
  why: 'A policy that holds for no workload neither allows nor denies anything.',
  fix: ({ selector, areOutside }) => {
    if (areOutside)
      return 'Let the workload join the mesh: without a proxy nothing enforces policies.';
    return selector === ''
      ? 'Put the policy into the namespace of the workloads.'
      : 'Correct the labels, or the namespace; those of the Pods count, not those of the Deployment.';
  },
});
