import { defineCheck } from '#analyzer/check.ts';
import { validateWorkload, workloadRules } from '#analyzer/validation/workload-endpoint.ts';

export const workloadentryValidation = defineCheck({
  name: 'workloadentry-validation',
  summary: 'Istio accepts each WorkloadEntry.',
  istio: 'schema.ValidationAnalyzer.WorkloadEntry',
  reads: ['WorkloadEntry'],
  reports: workloadRules,
  topics: ['virtual-machines'],

  run(snapshot, report) {
    for (const resource of snapshot.all('WorkloadEntry')) {
      validateWorkload(resource.spec, { resource, path: ['spec'] }, report);
    }
  },
});
