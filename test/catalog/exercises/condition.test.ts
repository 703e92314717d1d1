import { describe, expect, test } from 'vitest';
import { readConditions } from '#catalog/exercises/condition.ts';
import { unmet } from '#catalog/exercises/judge.ts';

const manifest = `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
  annotations:
    proxy.istio.io/config: |
      concurrency: 3
spec:
  replicas: 2
  paused: null
  template:
    spec:
      containers:
        - name: cart
          ports: [{ containerPort: 8080 }, { containerPort: 7000 }]
          args: ['a,b', c]
        - name: log
          args: []
---
apiVersion: v1
kind: Service
metadata:
  name: cart
`;

const containers = 'Deployment: spec.template.spec.containers';

describe('A condition that holds:', () => {
  test.each([
    'metadata.name = cart',
    'Deployment: spec.replicas = 2',
    'Deployment: spec.replicas one of 1, 2',
    'Deployment: spec.replicas at least 2',
    'Deployment: metadata.name = other or spec.replicas = 2',
    "Deployment: metadata.annotations.'proxy.istio.io/config'.concurrency = 3",
    'Deployment: spec.paused is not there',
    'Service: spec is not there',
    `${containers}.0.name = cart`,
    `${containers}.*.name = log, cart`,
    `${containers}.*.name begins with ca, lo`,
    `${containers}.* counts 2`,
    `${containers}.*.ports.*.containerPort has 8080 and spec.replicas = 2`,
    `${containers}.[name=cart].ports.*.containerPort = 8080, 7000`,
    `${containers}.[name!=cart].args is not there`,
    `${containers}.[ports].name = cart`,
    `${containers}.[!ports].name = log`,
    `${containers}.[name=cart].args has a, b, c`,
    `${containers}.[name=cart].args has 'a,b'`,
    `${containers}.*.args has not d`,
  ])('%s', (that) => {
    expect(unmetOf(that)).toBe(false);
  });
});

describe('A condition that does not hold:', () => {
  test.each([
    ['another value', 'Deployment: spec.replicas = 3'],
    ['more values than those named', `${containers}.*.name = cart`],
    ['a branch without a value', `${containers}.*.ports.*.containerPort = 8080, 7000`],
    ['one of two', 'Deployment: spec.replicas = 2 and metadata.name = other'],
    ['none of two', 'Deployment: spec.replicas = 1 or metadata.name = other'],
    ['a number that is too small', 'Deployment: spec.replicas at least 3'],
    ['what should not be there', 'Deployment: spec.replicas is not there'],
    ['a value that should not be there', `${containers}.*.ports.*.containerPort has not 7000`],
    ['nothing', 'Deployment: spec.paused is there'],
    ['a kind that is not there', 'Gateway: metadata.name = cart'],
    ['a map instead of a value', 'Deployment: spec = cart'],
    ['a step into a number', 'Deployment: spec.replicas.0 is there'],
  ])('%s: %s', (_, that) => {
    expect(unmetOf(that)).toBe(true);
  });
});

test.each([
  '',
  'spec.action',
  'spec.action DENY',
  'spec.action =',
  'spec. = DENY',
  'spec..action = DENY',
  "spec.'action = DENY",
  'spec.[name=cart = DENY',
  'spec.[!name=cart].args = DENY',
  'spec.replicas at least many',
  'spec.replicas counts 1, 2',
  'spec is there 3',
  'spec.action = DENY and',
])('"%s" is no condition, and holds for nothing', (that) => {
  expect(readConditions(that).kind).toBe('unknown');
  expect(unmetOf(that)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['no YAML', 'a: [b'],
  ['an object of no kind', 'metadata: { name: cart }'],
])('a text with %s meets nothing that should be there', (_, text) => {
  const must = { that: 'metadata.name = cart', otherwise: 'It has no name.' };
  expect(unmet({ name: 'a.yaml', text }, [must])).toEqual([must]);
});

function unmetOf(that: string): boolean {
  return unmet({ name: 'a.yaml', text: manifest }, [{ that, otherwise: '' }]).length > 0;
}
