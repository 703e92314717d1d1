import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import { celProblem } from '#analyzer/validation/cel.ts';
import { inside, specField } from '#analyzer/validation/field.ts';
import { providerName, validateProviders } from '#analyzer/validation/telemetry/providers.ts';

type Filter = { expression: string; problem: string };

const filter = refusal('telemetry-filter', {
  text: ({ expression, problem }: Filter) =>
    expression === ''
      ? 'The filter has no expression.'
      : `The filter "${expression}" is no CEL: ${problem}.`,
  fix: 'Write an expression such as "response.code >= 400".',
  sameInIstio: ({ expression }) => expression,
});

export const accessLogRules = [providerName, filter];

export function validateAccessLogs(resource: Resource<'Telemetry'>, report: Report): void {
  for (const [index, log] of (resource.spec.accessLogging ?? []).entries()) {
    const at = specField(resource, 'accessLogging', index);
    validateProviders(log.providers, at, report);
    if (!log.filter) continue;
    const { expression = '' } = log.filter;
    const problem = celProblem(expression);
    if (problem) report(filter, { expression, problem }, inside(at, 'filter', 'expression'));
  }
}
