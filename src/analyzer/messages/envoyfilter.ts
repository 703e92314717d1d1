import { message } from '#analyzer/message.ts';
import { perhaps, write } from '#analyzer/repair/plan.ts';

type Operation = { operation: string };

export const relativeOperation = message({
  code: 'IST0151',
  level: 'warning',
  text: ({ operation }: Operation) =>
    `What ${operation} finds depends on earlier patches, and the EnvoyFilter has no priority.`,
  why: 'EnvoyFilters without priority are applied by age: one that is made anew goes to the end, and may find its place gone or not there yet.',
  fix: 'Set spec.priority (the lowest is applied first), or use INSERT_FIRST or ADD.',
  sameInIstio: () => '',
});

type AppliedTo = { applyTo: string };

export const ignoredReplace = message({
  code: 'IST0152',
  level: 'error',
  text: ({ applyTo }: AppliedTo) => `REPLACE does nothing to ${applyTo}.`,
  why: 'istiod replaces filters and virtual hosts only, and leaves out the patch without a word.',
  fix: 'Use MERGE, or REMOVE and ADD.',
  sameInIstio: () => '',
  repair: (_, path) => perhaps(write(path, 'MERGE')),
});

export const ignoredAdd = message({
  code: 'IST0153',
  level: 'error',
  text: ({ applyTo }: AppliedTo) => `ADD does nothing to ${applyTo}.`,
  why: 'istiod leaves out the patch without a word.',
  fix: ({ applyTo }) =>
    applyTo === 'ROUTE_CONFIGURATION'
      ? 'Use MERGE, or ADD a VIRTUAL_HOST or HTTP_ROUTE.'
      : 'Use MERGE.',
  sameInIstio: () => '',
  repair: (_, path) => perhaps(write(path, 'MERGE')),
});

export const ignoredRemove = message({
  code: 'IST0154',
  level: 'error',
  text: ({ applyTo }: AppliedTo) => `REMOVE does nothing to ${applyTo}.`,
  why: 'istiod leaves out the patch without a word.',
  fix: ({ applyTo }) =>
    applyTo === 'ROUTE_CONFIGURATION'
      ? 'REMOVE its VIRTUAL_HOST or HTTP_ROUTE.'
      : 'Remove the patch.',
  sameInIstio: () => '',
});

export const relativeOperationByVersion = message({
  code: 'IST0155',
  level: 'warning',
  text: ({ operation, name }: Operation & { name: string }) =>
    `What ${operation} finds depends on earlier patches, which${name === '' ? '' : ` for "${name}"`} differ by the release of the proxy, and the EnvoyFilter has no priority.`,
  why: 'The result then changes with an upgrade of the proxies, and while it lasts differs between them.',
  fix: 'Set spec.priority (the lowest is applied first), or use INSERT_FIRST or ADD.',
  sameInIstio: () => '',
});
