import { message } from '#analyzer/message.ts';
import { listOf } from '#analyzer/wording.ts';
import type { Rivals, DefaultRivals } from '#analyzer/messages.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

export const deprecatedEgressProxy = message({
  code: 'IST0002',
  level: 'warning',
  text: () => 'The Sidecar sets "egressProxy", which is deprecated.',
  why: 'It was never more than an experiment, and a later release may stop reading it.',
  fix: 'Remove it. To lead traffic through an egress gateway, route it there with a VirtualService.',
  repair: perhapsTakeOut,
});

export const conflictingSidecars = message({
  code: 'IST0110',
  level: 'error',
  text: ({ workload, others }: Rivals) =>
    `${others.length === 1 ? 'The Sidecar' : 'The Sidecars'} ${listOf(others)} also ${others.length === 1 ? 'selects' : 'select'} ${workload}.`,
  why: 'A proxy takes one Sidecar only, and which of several is not defined.',
  fix: 'Merge them, or give them labels that no workload has together.',
  sameInIstio: ({ workload }) => workload,
});

export const severalDefaultSidecars = message({
  code: 'IST0111',
  level: 'error',
  text: ({ namespace, others }: DefaultRivals) =>
    `${others.length === 1 ? 'The Sidecar' : 'The Sidecars'} ${listOf(others)} also ${others.length === 1 ? 'holds' : 'hold'} for all of namespace "${namespace}".`,
  why: 'A proxy takes one Sidecar only, and which of several is not defined.',
  fix: 'Merge them, or give all but one a workloadSelector.',
  sameInIstio: () => '',
});

export const ineffectiveSidecar = message({
  code: 'IST0167',
  level: 'warning',
  text: ({ target }: { target: string }) =>
    `${target} is in ambient mode, where a Sidecar has no effect.`,
  why: 'Without a sidecar nothing reads it; ztunnel and waypoints do not.',
  fix: 'Remove it. To limit what others see of a host, use exportTo.',
  sameInIstio: () => '',
});
