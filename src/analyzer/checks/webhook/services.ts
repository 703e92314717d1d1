import { defineCheck } from '#analyzer/check.ts';
import { injectorHooks } from '#analyzer/injector-hooks.ts';
import { webhookServiceNotFound } from '#analyzer/messages/webhook.ts';

export const webhookServices = defineCheck({
  name: 'webhook-services',
  summary: 'The Service that an injection webhook calls exists.',
  istio: 'webhook.Analyzer',
  reads: ['MutatingWebhookConfiguration', 'Service'],
  reports: [webhookServiceNotFound],
  topics: ['operations'],

  run(snapshot, report) {
    // The webhooks of a configuration call the same Service, as a rule: that is told once.
    const told = new Set<string>();
    for (const { hook, resource, path } of injectorHooks(snapshot)) {
      const { service } = hook.clientConfig ?? {};
      if (!service) continue;
      const name = `${service.namespace ?? ''}/${service.name ?? ''}`;
      const key = `${resource.name} ${name}`;
      if (told.has(key) || snapshot.find('Service', name, { namespace: '' })) continue;
      told.add(key);
      report(
        webhookServiceNotFound,
        { name },
        {
          resource,
          path: [...path, 'clientConfig', 'service', 'name'],
          reference: 'document',
          absent: true,
        },
      );
    }
  },
});
