import { defineCheck, type Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import { leavingAt } from '#analyzer/validation/as-istio.ts';
import { keyOf, specField } from '#analyzer/validation/field.ts';
import { labelRules, validateLabels } from '#analyzer/validation/labels.ts';
import { probeRules, validateProbe } from '#analyzer/validation/workloadgroup/probe.ts';

const noTemplate = refusal('workloadgroup-no-template', {
  text: () => 'The WorkloadGroup has no template.',
  why: 'WorkloadEntries are made from it when workloads register themselves.',
  fix: 'Add spec.template; "template: {}" will do where there is nothing to say.',
});

export const workloadgroupValidation = defineCheck({
  name: 'workloadgroup-validation',
  summary: 'Istio accepts each WorkloadGroup.',
  istio: 'schema.ValidationAnalyzer.WorkloadGroup',
  reads: ['WorkloadGroup'],
  reports: [noTemplate, ...labelRules, ...probeRules],
  topics: ['virtual-machines'],

  run({ all, settings }, report) {
    for (const resource of all('WorkloadGroup')) {
      // Istio looks no further where the template is missing or a label is wrong.
      validate(resource, leavingAt([noTemplate, ...labelRules], report, settings));
    }
  },
});

function validate(resource: Resource<'WorkloadGroup'>, report: Report): void {
  const { metadata, probe, template } = resource.spec;
  if (!template) report(noTemplate, {}, keyOf(specField(resource, 'template')));
  validateLabels(metadata?.labels, specField(resource, 'metadata', 'labels'), report);
  if (probe) validateProbe(probe, specField(resource, 'probe'), report);
}
