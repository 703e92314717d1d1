import { nearest } from '#catalog/checking/nearest.ts';
import { message } from '#analyzer/message.ts';
import type { Scalar } from '#analyzer/reading/tree.ts';

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

type UnreachableRule = {
  rule: string;
  earlier: string;
  reason: 'second-catch-all' | 'behind-catch-all' | 'covered';
};

export const virtualServiceUnreachableRule = message({
  code: 'IST0130',
  level: 'warning',
  text: ({ rule, earlier, reason }: UnreachableRule) =>
    reason === 'covered'
      ? `Nothing ever comes to ${rule}: rules before it take all that it matches.`
      : `Nothing ever comes to ${rule}: ${earlier} before it takes everything.`,
  why: 'Rules are tried in their order, and the first that matches is taken.',
  fix: ({ reason }) =>
    reason === 'second-catch-all'
      ? 'Give one of the two a match, and put the one without to the end.'
      : 'Move the rule up, or remove it.',
  sameInIstio: ({ rule, reason }) => `${rule} ${reason}`,
});

type IneffectiveMatch = {
  rule: string;
  match: string;
  earlier: { rule: string; match: string };
  /** The prefixes of the two, where they are not the same. */
  prefixes?: readonly [string, string];
};

export const virtualServiceIneffectiveMatch = message({
  code: 'IST0131',
  level: 'info',
  text: ({ rule, match, earlier }: IneffectiveMatch) =>
    `Nothing ever comes to ${match} of ${rule}: ${earlier.match} of ${
      earlier.rule === rule ? 'the same rule' : earlier.rule
    } takes it all.`,
  why: 'Rules are tried in their order, and the first that matches is taken.',
  fix: 'Remove the match, or put the narrower one first if it is to be treated differently.',
  sameInIstio: ({ rule, match, earlier, prefixes }) =>
    [rule, match, earlier.rule, ...(prefixes ? [...prefixes, earlier.match] : [])].join(' '),
});

export const unreadableDocument = message({
  code: 'CR0001',
  level: 'error',
  text: ({ detail }: { detail: string }) => `This document is no YAML: ${detail}.`,
  why: 'Nothing else about the document could be checked.',
  fix: 'Mend the line; the mistake may stand a little above it.',
});

export const unresolvedTemplate = message({
  code: 'CR0002',
  level: 'error',
  text: () => 'This document still holds a template that must be rendered first.',
  why: 'What the template will write is not known, so the document could not be checked.',
  fix: 'Render it, for example with "helm template", and check the result.',
});

export const noResource = message({
  code: 'CR0003',
  level: 'error',
  text: ({ missing }: { missing: string | undefined }) =>
    missing === undefined
      ? 'This document is no Kubernetes resource: it is no object.'
      : `This document is no Kubernetes resource: it has no ${missing}.`,
  fix: 'Give it apiVersion, kind and metadata.name, or take it out.',
});

type FieldKnown = { field: string; known: readonly string[] };

export const unknownField = message({
  code: 'CR0005',
  level: 'error',
  text: ({ field, known }: FieldKnown) => {
    const meant = nearest(field, known);
    return `There is no field "${field}" here.${meant ? ` Did you mean "${meant}"?` : ''}`;
  },
  why: 'The API server drops the field, or refuses the resource; in neither case does it act.',
  fix: ({ known }) => `Known here: ${known.toSorted().join(', ') || 'none'}.`,
});

export const snakeCaseField = message({
  code: 'CR0006',
  level: 'warning',
  text: ({ field, known }: { field: string; known: string }) =>
    `The field "${field}" is spelt as protobuf does; resources have "${known}".`,
  why: 'Istio would read it, but the API server drops it before.',
  fix: ({ known }) => `Write "${known}".`,
});

type WrongType = { field: string; expected: string; found: string; plain: string | undefined };

export const wrongType = message({
  code: 'CR0007',
  level: 'error',
  text: ({ field, expected, found }: WrongType) =>
    `"${field}" takes ${expected}, and this is ${found}.`,
  why: 'The API server and istioctl refuse the whole resource.',
  fix: ({ expected, plain }) =>
    expected === 'text' && plain !== undefined
      ? `Put it in quotes: "${plain}". Without them YAML reads it as another type.`
      : `Write ${expected}.`,
});

type EnumValue = { field: string; value: Scalar; known: readonly string[] };

export const unknownEnumValue = message({
  code: 'CR0008',
  level: 'error',
  text: ({ field, value, known }: EnumValue) => {
    const meant = nearest(String(value), known);
    return `"${field}" cannot be "${value}".${meant ? ` Did you mean "${meant}"?` : ''}`;
  },
  why: 'The API server and istioctl refuse the whole resource.',
  fix: ({ known }) => `Write one of ${known.join(', ')}.`,
});

export const badDuration = message({
  code: 'CR0009',
  level: 'error',
  text: ({ field, value }: { field: string; value: string }) =>
    `"${field}" takes a duration, and "${value}" is none.`,
  why: 'The API server and istioctl refuse the whole resource.',
  fix: ({ value }) =>
    /^\d+$/.test(value)
      ? `Add the unit: "${value}s".`
      : 'Write a number with its unit: "5s", "1m30s".',
});

export const numberOutOfRange = message({
  code: 'CR0010',
  level: 'error',
  text: ({ field, value }: { field: string; value: number }) =>
    `${value} is too large, or too small, for "${field}".`,
  why: 'The API server and istioctl refuse the whole resource.',
  fix: 'Write a number that the field can hold.',
});
