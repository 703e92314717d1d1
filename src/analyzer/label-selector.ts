import type { Labels } from '#analyzer/selectors.ts';

/** A selector as Kubernetes has it in webhooks and workloads. */
export type LabelSelector = {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly Requirement[];
};

type Requirement = {
  readonly key?: string;
  readonly operator?: string;
  readonly values?: readonly string[];
};

/**
 * What a selector selects. One that is left out or empty selects everything; one that Kubernetes
 * would refuse, nothing.
 */
export function labelTest(selector: LabelSelector | undefined): (labels: Labels) => boolean {
  const requirements: Requirement[] = [
    ...Object.entries(selector?.matchLabels ?? {}).map(([key, value]) => ({
      key,
      operator: 'In',
      values: [value],
    })),
    ...(selector?.matchExpressions ?? []),
  ];
  if (!requirements.every(isValid)) return () => false;
  return (labels) => requirements.every((requirement) => isMet(requirement, labels));
}

function isMet({ key = '', operator, values = [] }: Requirement, labels: Labels): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

const labelValue = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const labelKey =
  /^(?:(?=[^/]{1,253}\/)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

function isValid({ key = '', operator = '', values = [] }: Requirement): boolean {
  if (!labelKey.test(key) || !values.every((value) => labelValue.test(value))) return false;
  if (operator === 'In' || operator === 'NotIn') return values.length > 0;
  return (operator === 'Exists' || operator === 'DoesNotExist') && values.length === 0;
}
