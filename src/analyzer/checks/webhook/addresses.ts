import { defineCheck, type Report } from '#analyzer/check.ts';
import { externalAddressIsIp, invalidExternalAddress } from '#analyzer/messages/webhook.ts';
import type { Resource } from '#analyzer/resource.ts';
import { isIp } from '#analyzer/validation/addresses.ts';
import { readUrl } from '#analyzer/validation/urls.ts';

type Configuration = Resource<'MutatingWebhookConfiguration' | 'ValidatingWebhookConfiguration'>;

export const webhookAddresses = defineCheck({
  name: 'webhook-addresses',
  summary: 'Istio’s webhooks name a Service or a host that can be called.',
  istio: 'externalcontrolplane.ExternalControlPlaneAnalyzer',
  reads: ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'],
  reports: [invalidExternalAddress, externalAddressIsIp],
  topics: ['multicluster'],

  run({ all, settings }, report) {
    for (const resource of all('ValidatingWebhookConfiguration')) {
      if (/^(?:istiod-default-validator$|istio-validator)/.test(resource.name)) {
        checkAddresses(resource, report, settings.likeIstio);
      }
    }
    for (const resource of all('MutatingWebhookConfiguration')) {
      if (resource.name.startsWith('istio-sidecar-injector')) {
        checkAddresses(resource, report, settings.likeIstio);
      }
    }
  },
});

function checkAddresses(resource: Configuration, report: Report, likeIstio: boolean): void {
  for (const [index, { name = '', clientConfig }] of (resource.spec.webhooks ?? []).entries()) {
    const at = {
      resource,
      path: ['webhooks', index, 'clientConfig', 'url'],
      reference: 'document' as const,
    };
    const { url, service } = clientConfig ?? {};
    if (url === undefined) {
      if (!service) report(invalidExternalAddress, { webhook: name, url, problem: '' }, at);
      continue;
    }
    const problem = urlProblem(url, likeIstio);
    if (problem !== undefined) report(invalidExternalAddress, { webhook: name, url, problem }, at);
    else if (isIp(hostOf(url))) report(externalAddressIsIp, { webhook: name, url }, at);
  }
}

/** The API server takes nothing but https, and refuses what Istio's analyzer lets pass. */
function urlProblem(url: string, likeIstio: boolean): string | undefined {
  const reading = readUrl(url);
  if (reading.kind === 'unreadable') return reading.problem;
  if (likeIstio) return undefined;
  if (reading.scheme !== 'https') return 'it does not begin with "https://"';
  return hostOf(url) === '' ? 'it has no host' : undefined;
}

function hostOf(url: string): string {
  const [, authority = ''] = /^[^:/?#]*:?\/\/([^/?#]*)/.exec(url) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const bracketed = /^\[([^\]]*)\]/.exec(host)?.[1];
  return bracketed ?? host.replace(/:\d*$/, '');
}
