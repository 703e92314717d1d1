import type { Spelling } from '#balance/spelling.ts';
import { envoy122 } from '#balance/spellings/envoy-1-22.ts';
import { envoy123 } from '#balance/spellings/envoy-1-23.ts';
import { envoy124 } from '#balance/spellings/envoy-1-24.ts';
import { istio } from '#balance/spellings/istio.ts';

/** The first that fits a series reads it. Istio's comes last: it also takes names without labels. */
export const spellings: readonly Spelling[] = [envoy124, envoy123, envoy122, istio];
