import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';

const labelKey = refusal('label-key', {
  text: ({ key, problem }: { key: string; problem: string }) =>
    `"${key}" names no label: ${problem}.`,
  fix: 'Use at most 63 letters, digits, "-", "_" and ".", behind "prefix.example.com/" if need be.',
});

const labelValue = refusal('label-value', {
  text: ({ value }: { value: string }) => `"${value}" is no value of a label.`,
  fix: 'Begin and end it with a letter or digit; between them "-", "_" and "." may stand.',
});

export const labelRules = [labelKey, labelValue];

const qualifiedName = /^[a-zA-Z0-9](?:[-a-zA-Z0-9_.]*[a-zA-Z0-9])?$/;
const dnsPrefix =
  /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)*$/;

/** A map of labels, as they select or describe workloads. */
export function validateLabels(
  labels: Readonly<Record<string, string>> | undefined,
  at: Field,
  report: Report,
): void {
  for (const [key, value] of Object.entries(labels ?? {})) {
    const label = inside(at, key);
    const problem = keyProblem(key);
    if (problem) report(labelKey, { key, problem }, keyOf(label));
    if (value !== '' && !qualifiedName.test(value)) report(labelValue, { value }, label);
  }
}

function keyProblem(key: string): string | undefined {
  const slash = key.indexOf('/');
  const name = key.slice(slash + 1);
  if (slash >= 0 && slash > 253) return 'its prefix is longer than 253 characters';
  if (slash >= 0 && !dnsPrefix.test(key.slice(0, slash))) return 'its prefix is no domain name';
  if (name.length > 63) return 'its name is longer than 63 characters';
  return qualifiedName.test(name) ? undefined : 'it has other characters';
}
