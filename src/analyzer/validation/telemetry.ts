import { defineCheck } from '#analyzer/check.ts';
import {
  selectorRules,
  targetRules,
  validateSelector,
  validateTargets,
} from '#analyzer/validation/selector.ts';
import { accessLogRules, validateAccessLogs } from '#analyzer/validation/telemetry/access-logs.ts';
import { metricRules, validateMetrics } from '#analyzer/validation/telemetry/metrics.ts';
import { tracingRules, validateTracing } from '#analyzer/validation/telemetry/tracing.ts';

export const telemetryValidation = defineCheck({
  name: 'telemetry-validation',
  summary: 'Istio accepts each Telemetry.',
  istio: 'schema.ValidationAnalyzer.Telemetry',
  reads: ['Telemetry'],
  reports: [...selectorRules, ...targetRules, ...metricRules, ...tracingRules, ...accessLogRules],
  topics: ['observability'],

  run(snapshot, report) {
    for (const resource of snapshot.all('Telemetry')) {
      validateTargets(resource, resource.spec, report);
      validateSelector(resource, resource.spec.selector, report);
      validateMetrics(resource, report);
      validateTracing(resource, report);
      validateAccessLogs(resource, report);
    }
  },
});
