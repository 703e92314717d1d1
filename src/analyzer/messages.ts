import { message } from '#analyzer/message.ts';
import { perhaps, surely, write } from '#analyzer/repair/plan.ts';

type Failure = { check: string; detail: string };

export const internalError = message({
  code: 'IST0001',
  level: 'error',
  text: ({ check, detail }: Failure) => `The check "${check}" broke off: ${detail}`,
  fix: 'This is a mistake in the analyzer. Please report it with the input that shows it.',
});

export type Reference = { kind: string; name: string };

export const referencedResourceNotFound = message({
  code: 'IST0101',
  level: 'error',
  text: ({ kind, name }: Reference) => `No ${kind} "${name}" is among these files.`,
  fix: 'Define the resource or correct the name; write "namespace/name" for another namespace.',
});

type UnmatchedSelector = { kind: string; namespace: string; selector: string };

export const selectorWithoutPods = message({
  code: 'IST0101',
  level: 'error',
  text: ({ namespace, selector }: UnmatchedSelector) =>
    `Nothing in namespace "${namespace}" has the labels "${selector}".`,
  why: ({ kind }) => `A ${kind} that selects no workload has no effect.`,
  fix: 'Correct the labels, or the namespace; those of the Pods count, not those of the Deployment.',
});

export type Rivals = { workload: string; others: readonly string[] };

export type DefaultRivals = { namespace: string; others: readonly string[] };

export const unknownVersion = message({
  code: 'CR0015',
  level: 'error',
  text: ({ apiVersion, kind }: { apiVersion: string; kind: string; known: readonly string[] }) =>
    kind === ''
      ? `"${apiVersion}" is no API version.`
      : `There is no ${kind} in the version "${apiVersion}".`,
  why: 'The API server refuses the resource.',
  fix: ({ known }) =>
    known.length === 0
      ? 'Write a group and a version: "networking.istio.io/v1".'
      : `Write "${known[0]}".`,
  repair: ({ known }, path) =>
    // Kinds of Istio have the same fields in each of their versions.
    known[0]?.includes('.istio.io/')
      ? surely(write(path, known[0]))
      : known[0] === undefined
        ? undefined
        : perhaps(write(path, known[0])),
});
