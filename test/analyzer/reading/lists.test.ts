import { describe, expect, test } from 'vitest';
import { readInput } from '#analyzer/read-input.ts';

function namesOf(text: string, likeIstio: boolean, kind: 'Pod' | 'Service'): string[] {
  const { snapshot } = readInput([{ name: 'input.yaml', text }], { likeIstio });
  return snapshot
    .all(kind)
    .filter(({ manifest, derivedFrom }) => manifest ?? derivedFrom)
    .map(({ name, derivedFrom }) => derivedFrom?.name ?? name);
}

const service = '{ apiVersion: v1, kind: Service, metadata: { name: reviews } }';
const list = (...items: string[]) => `apiVersion: v1\nkind: List\nitems: [${items.join(', ')}]\n`;

describe('a List', () => {
  test.each([
    ['of items that can be read', list(service), true, true],
    [
      'with one that cannot',
      list(service, '{ apiVersion: v1, kind: Service, metadata: 5 }'),
      true,
      false,
    ],
    [
      'with one of an unknown kind',
      list(service, '{ apiVersion: v1, kind: Secrets }'),
      true,
      false,
    ],
    ['with one that is no object', list(service, 'none'), true, false],
    [
      'of Services, as a client of the API has it',
      `apiVersion: v1\nkind: ServiceList\nitems: [{ metadata: { name: reviews } }]`,
      true,
      false,
    ],
  ])('%s', (_, text, byDefault, likeIstio) => {
    expect(namesOf(text, false, 'Service')).toEqual(byDefault ? ['reviews'] : []);
    expect(namesOf(text, true, 'Service')).toEqual(likeIstio ? ['reviews'] : []);
  });
});

describe('the template of a workload counts as a Pod', () => {
  const workload = (apiVersion: string, kind: string, spec: string) =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: reviews }\nspec: ${spec}\n`;
  const template = 'template: { metadata: { labels: { app: reviews } }, spec: { containers: [] } }';

  test.each([
    ['of a Deployment', workload('apps/v1', 'Deployment', `{ ${template} }`), true, true],
    [
      'of an old Deployment',
      workload('extensions/v1beta1', 'Deployment', `{ ${template} }`),
      true,
      true,
    ],
    [
      'of a CronJob',
      workload('batch/v1', 'CronJob', `{ jobTemplate: { spec: { ${template} } } }`),
      true,
      true,
    ],
    [
      'of one that is refused for another field',
      workload('apps/v1', 'Deployment', `{ replicas: {}, ${template} }`),
      true,
      true,
    ],
    [
      'of a Rollout, in which Istio sees nothing',
      workload('argoproj.io/v1alpha1', 'Rollout', `{ ${template} }`),
      true,
      false,
    ],
    [
      'not when it is broken itself',
      workload('apps/v1', 'Deployment', '{ template: { spec: { containers: 5 } } }'),
      false,
      false,
    ],
    ['not when there is none', workload('apps/v1', 'Deployment', '{ replicas: 1 }'), false, false],
  ])('%s', (_, text, byDefault, likeIstio) => {
    expect(namesOf(text, false, 'Pod')).toEqual(byDefault ? ['reviews'] : []);
    expect(namesOf(text, true, 'Pod')).toEqual(likeIstio ? ['reviews'] : []);
  });
});

test('what begins with a brace is JSON to Istio', () => {
  expect(namesOf(service, false, 'Service')).toEqual(['reviews']);
  expect(namesOf(service, true, 'Service')).toEqual([]);
});
