import { message } from '#analyzer/message.ts';
import { listOf } from '#analyzer/wording.ts';

type Required = { field: string; inside: string };

export const missingField = message({
  code: 'CR0012',
  level: 'error',
  text: ({ field, inside }: Required) => `"${inside}" has no "${field}", which it must have.`,
  why: 'The API server refuses the resource; istioctl does not notice.',
  fix: ({ field }) => `Add "${field}".`,
  unlessRefused: true,
});

export const exclusiveFields = message({
  code: 'CR0013',
  level: 'error',
  text: ({ fields }: { fields: readonly string[] }) =>
    `Of ${listOf(fields)} only one may be given.`,
  why: 'The API server refuses the resource; istioctl takes one of them and says nothing.',
  fix: 'Decide for one, and take out the others.',
  unlessRefused: true,
});

type Outside = { field: string; wanted: string; found: string };

export const outsideLimits = message({
  code: 'CR0014',
  level: 'error',
  text: ({ field, wanted, found }: Outside) => `"${field}" takes ${wanted}, and has ${found}.`,
  why: 'The API server refuses the resource; istioctl does not notice.',
  fix: ({ wanted, found }) =>
    found === 'none' ? 'Fill it in, or take the field out.' : `Write ${wanted}.`,
  unlessRefused: true,
});
