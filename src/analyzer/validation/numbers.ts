import type { At, Report } from '#analyzer/check.ts';
import { parseDuration } from '#analyzer/duration.ts';
import { refusal } from '#analyzer/message.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { perhaps, write } from '#analyzer/repair/plan.ts';

export const portNumber = refusal('port-number', {
  text: ({ port }: { port: number }) => `Port ${port} is outside 1 to 65535.`,
  fix: 'Write the number of the port.',
});

const durationTooShort = refusal('duration-too-short', {
  text: ({ value }: { value: string }) => `The duration "${value}" is less than one millisecond.`,
  fix: 'Write a duration of at least "1ms"; to have none, leave the field out.',
  // Istio's text does not tell the value.
  sameInIstio: () => '',
});

const durationPrecision = refusal('duration-precision', {
  text: ({ value }: { value: string }) =>
    `The duration "${value}" is no whole number of milliseconds.`,
  fix: 'Round it to milliseconds.',
  sameInIstio: () => '',
  repair: ({ value }, path) => perhaps(write(path, `${Math.round(parseDuration(value) ?? 0)}ms`)),
});

export const percentRange = refusal('percent-range', {
  text: ({ value }: { value: number }) => `${value} is no percentage from 0 to 100.`,
  fix: 'Write a number from 0 to 100.',
});

export const fractionalPercent = refusal('fractional-percent', {
  text: ({ value }: { value: number }) => `${value} is neither 0 nor from 0.0001 to 100.`,
  why: 'Envoy counts in millionths, and reads less as nothing.',
  fix: 'Write 0, or a percentage from 0.0001 to 100.',
});

export const durationRules = [durationTooShort, durationPrecision];

export function validatePort(port: number, at: At, report: Report): void {
  if (port < 1 || port > 65535) report(portNumber, { port }, at);
}

/** A duration as Envoy takes it: at least 1 ms, in whole milliseconds. */
export function validateDuration(value: string | undefined, at: At, report: Report): void {
  const milliseconds = value === undefined ? undefined : parseDuration(value);
  if (value === undefined || milliseconds === undefined) return;
  if (milliseconds < 1) report(durationTooShort, { value }, at);
  else if (!isWhole(milliseconds)) report(durationPrecision, { value }, at);
}

/** The same for several fields of an object. */
export function validateDurations<Name extends string>(
  values: Readonly<Partial<Record<Name, string>>>,
  names: readonly Name[],
  at: Field,
  report: Report,
): void {
  for (const name of names) {
    if (values[name] !== undefined) validateDuration(values[name], inside(at, name), report);
  }
}

export function validatePercent(value: number | undefined, at: At, report: Report): void {
  if (value !== undefined && (value < 0 || value > 100)) report(percentRange, { value }, at);
}

export function validateFractionalPercent(value: number | undefined, at: At, report: Report): void {
  if (value === undefined || value === 0 || (value >= 0.0001 && value <= 100)) return;
  report(fractionalPercent, { value }, at);
}

/** Sums of decimal fractions are not exact in binary: nanoseconds are all that Go tells apart. */
function isWhole(milliseconds: number): boolean {
  return Math.round(milliseconds * 1e6) % 1_000_000 === 0;
}
