import type { Scalar } from '#analyzer/reading/tree.ts';
import { message } from '#analyzer/message.ts';
import { remove, rename, surely } from '#analyzer/repair/plan.ts';
import { shortened } from '#analyzer/wording.ts';
import { nearest } from '#catalog/checking/nearest.ts';

type FieldKnown = { field: string; known: readonly string[] };

export const unknownField = message({
  code: 'CR0005',
  level: 'error',
  text: ({ field, known }: FieldKnown) => {
    const meant = nearest(shortened(field), known);
    return `There is no field "${shortened(field)}" here.${meant ? ` Did you mean "${meant}"?` : ''}`;
  },
  why: 'The API server drops the field, or refuses the resource; in neither case does it act.',
  fix: ({ field, known }) => {
    const meant = nearest(shortened(field), known);
    const all = `Known here: ${known.toSorted().join(', ') || 'none'}.`;
    return meant === undefined ? all : `Write "${meant}". ${all}`;
  },
});

type SnakeCase = { field: string; known: string; both: boolean };

export const snakeCaseField = message({
  code: 'CR0006',
  level: 'warning',
  text: ({ field, known }: SnakeCase) =>
    `The field "${field}" is spelt as protobuf does; resources have "${known}".`,
  why: 'Istio would read it, but the API server drops it before.',
  fix: ({ known, both }) => (both ? `Take it out; "${known}" is there.` : `Write "${known}".`),
  repair: ({ known, both }, path) => surely(both ? remove(path) : rename(path, known)),
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
    const meant = nearest(shortened(String(value)), known);
    return `"${field}" cannot be "${shortened(String(value))}".${meant ? ` Did you mean "${meant}"?` : ''}`;
  },
  why: 'The API server and istioctl refuse the whole resource.',
  fix: ({ known }) => `Write one of ${known.join(', ')}.`,
});

type BadText = {
  field: string;
  value: string;
  expected: string;
  type: 'duration' | 'time' | 'quantity' | 'bytes';
};

export const badText = message({
  code: 'CR0009',
  level: 'error',
  text: ({ field, value, expected }: BadText) =>
    `"${field}" takes ${expected}, and "${shortened(value)}" is none.`,
  why: 'The API server and istioctl refuse the whole resource.',
  fix: ({ value, type }) => {
    switch (type) {
      case 'duration':
        if (/^\d+$/.test(value)) return `Add the unit: "${value}s".`;
        return /^[-+]?(?:[\d.]+(?:ns|us|µs|μs|ms|s|m|h))+$/.test(value)
          ? 'Write less than 292 years.'
          : 'Write a number with its unit: "5s", "1m30s".';
      case 'time':
        return 'Write it as "2026-01-31T12:00:00Z".';
      case 'quantity':
        return 'Write a number, with a unit or without: "500m", "2", "1Gi".';
      case 'bytes':
        return 'Encode it, or put it under stringData as it is.';
    }
  },
});

export const formerField = message({
  code: 'CR0011',
  level: 'error',
  text: ({ field, instead }: FieldKnown & { instead: string | undefined }) =>
    `The field "${field}" is one of an old release of Istio${instead === undefined ? '' : `; it is now "${instead}"`}.`,
  why: 'The API server drops the field, or refuses the resource; in neither case does it act.',
  fix: ({ instead }) =>
    instead === undefined ? 'Take it out.' : `Write "${instead}", or take it out.`,
});

export const numberOutOfRange = message({
  code: 'CR0010',
  level: 'error',
  text: ({ field, value }: { field: string; value: number }) =>
    `${value} is too large, or too small, for "${field}".`,
  why: 'The API server and istioctl refuse the whole resource.',
  fix: 'Write a number that the field can hold.',
});
