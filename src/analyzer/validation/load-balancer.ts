import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { consistentHash, loadBalancer, warmup } from '#analyzer/schemas/destination-rule.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import type { Settings } from '#analyzer/settings.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import {
  localityBalancingRules,
  validateLocalityBalancing,
} from '#analyzer/validation/locality-balancing.ts';
import { durationRules, validateDurations } from '#analyzer/validation/numbers.ts';
import {
  validateZoneAwareBalancing,
  zoneAwareBalancingRules,
} from '#analyzer/validation/zone-aware-balancing.ts';
import {
  insert,
  perhaps,
  perhapsTakeOut,
  perhapsTakeOutParent,
  rename,
  surely,
  write,
} from '#analyzer/repair/plan.ts';

const cookieName = refusal('consistent-hash-cookie-name', {
  text: () => 'The cookie to hash by has no name.',
  fix: 'Name the cookie; Envoy sets it where a request brings none.',
});

const attributeName = refusal('consistent-hash-cookie-attribute', {
  text: () => 'An attribute of the cookie has no name.',
  fix: 'Name the attribute, as "SameSite", or remove it.',
});

const attributeRepeated = refusal('consistent-hash-cookie-attribute-repeated', {
  text: ({ name }: { name: string }) => `The cookie has the attribute "${name}" twice.`,
  fix: 'Keep one of them.',
  repair: perhapsTakeOutParent,
});

const ringSize = caution('consistent-hash-ring-size', {
  text: () => 'minimumRingSize beside the hash is deprecated.',
  fix: 'Move it into ringHash.',
});

const ringSizeAndAlgorithm = refusal('consistent-hash-ring-size-and-algorithm', {
  text: () => 'minimumRingSize stands beside ringHash or maglev.',
  fix: 'Move it into ringHash, or remove it.',
  repair: perhapsTakeOut,
});

const tableSizeMissing = refusal('maglev-table-size-missing', {
  text: () => 'Maglev needs the size of its table.',
  fix: 'Set tableSize to a prime number, as 65537.',
});

const tableSizeLarge = refusal('maglev-table-size-large', {
  text: ({ size }: { size: number }) => `The table of maglev is too large: ${size}.`,
  fix: 'Set tableSize to a prime number below 5000011.',
  sameInIstio: () => '',
  repair: (_, path) => perhaps(write(path, 65537)),
});

const tableSizePrime = refusal('maglev-table-size-prime', {
  text: ({ size }: { size: number }) => `The size of maglev's table is no prime number: ${size}.`,
  fix: 'Set tableSize to a prime number, as 65537.',
  sameInIstio: () => '',
  repair: (_, path) => perhaps(write(path, 65537)),
});

const localityAndZone = refusal('load-balancer-locality-and-zone-aware', {
  text: () => 'Both localityLbSetting and zoneAwareLbSetting are set.',
  fix: 'Keep one of them.',
});

const warmupDuration = refusal('warmup-duration', {
  text: () => 'The warm-up has no duration.',
  fix: 'Set how long a new host is spared: "duration: 30s".',
  repair: (_, path) => perhaps(insert(path, 'duration', '30s')),
});

const warmupPercent = refusal('warmup-percent', {
  text: ({ value }: { value: number }) => `The warm-up begins at ${value} percent of the traffic.`,
  fix: 'Set minimumPercent to 100 at the most.',
  sameInIstio: () => '',
});

const warmupAggression = refusal('warmup-aggression', {
  text: ({ value }: { value: number }) => `The aggression of the warm-up is ${value}.`,
  fix: 'Set a number above 0; with 1 traffic grows evenly.',
  sameInIstio: () => '',
});

export const loadBalancerRules = [
  cookieName,
  attributeName,
  attributeRepeated,
  ringSize,
  ringSizeAndAlgorithm,
  tableSizeMissing,
  tableSizeLarge,
  tableSizePrime,
  localityAndZone,
  warmupDuration,
  warmupPercent,
  warmupAggression,
  ...durationRules,
  ...localityBalancingRules,
  ...zoneAwareBalancingRules,
];

type ConsistentHash = Infer<typeof consistentHash>;

/**
 * How a proxy chooses among hosts.
 *
 * @param outliersDetected whether hosts that fail are found out.
 */
export function validateLoadBalancer(
  balancer: Infer<typeof loadBalancer>,
  outliersDetected: boolean,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  const { consistentHash: hash, localityLbSetting: locality, zoneAwareLbSetting: zone } = balancer;
  if (hash) validateHash(hash, inside(at, 'consistentHash'), report, settings);
  if (locality) {
    const localityAt = inside(at, 'localityLbSetting');
    validateLocalityBalancing(locality, outliersDetected, localityAt, report, settings);
  }
  if (zone) {
    const zoneAt = inside(at, 'zoneAwareLbSetting');
    if (locality) report(localityAndZone, {}, keyOf(zoneAt));
    validateZoneAwareBalancing(zone, outliersDetected, zoneAt, report);
  }
  if (balancer.warmup) validateWarmup(balancer.warmup, inside(at, 'warmup'), report);
}

function validateHash(hash: ConsistentHash, at: Field, report: Report, settings: Settings): void {
  validateCookie(hash.httpCookie, inside(at, 'httpCookie'), report);
  if (hash.minimumRingSize) {
    const where = keyOf(inside(at, 'minimumRingSize'));
    const { minimumRingSize } = hash;
    const repair = () =>
      hash.ringHash || hash.maglev
        ? undefined
        : surely(rename(where.path, 'ringHash'), write(where.path, { minimumRingSize }));
    report(ringSize, {}, { ...where, repair });
    if (hash.ringHash || hash.maglev) report(ringSizeAndAlgorithm, {}, where);
  }
  if (!hash.maglev) return;
  const size = hash.maglev.tableSize ?? 0;
  const where = inside(at, 'maglev', 'tableSize');
  if (size === 0) report(tableSizeMissing, {}, where);
  if (size >= 5_000_011) report(tableSizeLarge, { size }, where);
  // Istio goes on to ask whether 0, or what is too large, is a prime number.
  const judged = settings.likeIstio || (size > 0 && size < 5_000_011);
  if (judged && !isPrime(size)) report(tableSizePrime, { size }, where);
}

function validateCookie(cookie: ConsistentHash['httpCookie'], at: Field, report: Report): void {
  if (!cookie) return;
  if (!cookie.name) report(cookieName, {}, inside(at, 'name'));
  const seen = new Set<string>();
  for (const [index, { name = '' }] of (cookie.attributes ?? []).entries()) {
    const where = inside(at, 'attributes', index, 'name');
    if (name === '') report(attributeName, {}, where);
    else if (seen.has(name)) report(attributeRepeated, { name }, where);
    seen.add(name);
  }
}

function validateWarmup(settings: Infer<typeof warmup>, at: Field, report: Report): void {
  const { duration, minimumPercent: percent = 0, aggression = 1 } = settings;
  if (duration === undefined) report(warmupDuration, {}, keyOf(at));
  validateDurations(settings, ['duration'], at, report);
  if (percent > 100) report(warmupPercent, { value: percent }, inside(at, 'minimumPercent'));
  if (aggression <= 0) report(warmupAggression, { value: aggression }, inside(at, 'aggression'));
}

/** As Envoy sees it: 1 is one. Beyond a million no factor is looked for, lest it takes seconds. */
function isPrime(size: number): boolean {
  if (size < 4) return size > 0;
  if (size % 2 === 0) return false;
  const limit = Math.min(Math.sqrt(size), 1_000_000);
  for (let factor = 3; factor <= limit; factor += 2) {
    if (size % factor === 0) return false;
  }
  return true;
}
