import { defineCheck } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import { specField } from '#analyzer/validation/field.ts';
import { selectorRules, validateSelector } from '#analyzer/validation/selector.ts';

const negative = refusal('proxyconfig-concurrency', {
  text: ({ concurrency }: { concurrency: number }) =>
    `A proxy cannot have ${concurrency} worker threads.`,
  fix: 'Write how many threads, or 0 for one per core.',
  sameInIstio: () => '',
});

export const proxyconfigValidation = defineCheck({
  name: 'proxyconfig-validation',
  summary: 'Istio accepts each ProxyConfig.',
  istio: 'schema.ValidationAnalyzer.ProxyConfig',
  reads: ['ProxyConfig'],
  reports: [...selectorRules, negative],
  topics: ['operations', 'performance'],

  run(snapshot, report) {
    for (const resource of snapshot.all('ProxyConfig')) {
      const { concurrency = 0, selector } = resource.spec;
      validateSelector(resource, selector, report);
      if (concurrency < 0) {
        report(negative, { concurrency }, specField(resource, 'concurrency'));
      }
    }
  },
});
