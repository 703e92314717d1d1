import type { Version } from '#posture/version.ts';

/**
 * What runs a version. `istio` where the text does not say; `node` is what runs on each node: the CNI
 * agent and ztunnel.
 */
export const roles = ['control-plane', 'proxy', 'node', 'client', 'istio'] as const;
export type Role = (typeof roles)[number];

/** A version at one place of the text. */
export type Found = {
  version: Version;
  role: Role;
  /** How many run it, where the text says so. */
  count: number;
  /** Which line, from 1. */
  line: number;
};

/** A line that holds no version, where one was expected. */
export type Skipped = { line: number; text: string };

export type Reading = { found: Found[]; skipped: Skipped[] };
