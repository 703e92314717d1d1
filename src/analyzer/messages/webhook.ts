import { message } from '#analyzer/message.ts';
import { listOf } from '#analyzer/wording.ts';

type Overlap = { name: string; others: readonly string[] };

export const overlappingWebhooks = message({
  code: 'IST0139',
  level: 'error',
  text: ({ name, others }: Overlap) =>
    `The webhook "${name}" takes Pods that ${listOf(others)} ${others.length === 1 ? 'takes' : 'take'} too.`,
  why: 'Such Pods are injected twice, by different revisions perhaps, and may not start.',
  fix: 'Narrow a namespaceSelector or objectSelector, or remove the configuration of the revision that is gone.',
  sameInIstio: ({ others }) => others.join(' '),
});

export const webhookServiceNotFound = message({
  code: 'IST0139',
  level: 'error',
  text: ({ name }: { name: string }) =>
    `The webhook calls the Service "${name}", which is not among these files.`,
  why: 'The API server cannot reach the injector, and by default then refuses to create Pods.',
  fix: 'Correct namespace and name of the Service, or remove the configuration of a control plane that is gone.',
});

type ExternalAddress = { webhook: string; url: string | undefined; problem: string };

export const invalidExternalAddress = message({
  code: 'IST0163',
  level: 'warning',
  text: ({ webhook, url, problem }: ExternalAddress) =>
    url === undefined
      ? `The webhook "${webhook}" has neither a URL nor a Service.`
      : `The webhook "${webhook}" cannot use the URL "${url}": ${problem}.`,
  why: 'The API server has no way to the control plane: Pods are not injected, resources not validated.',
  fix: 'Write the address of the external control plane: "https://istiod.example.com:15017/inject".',
});

export const externalAddressIsIp = message({
  code: 'IST0164',
  level: 'info',
  text: ({ webhook, url }: { webhook: string; url: string }) =>
    `The webhook "${webhook}" finds the control plane by an IP address, "${url}".`,
  why: 'The address may change, and certificates are rarely made out for addresses.',
  fix: 'Use a host name that leads to the ingress gateway of the control plane.',
});
