import { message } from '#analyzer/message.ts';

export const noCaCertificates = message({
  code: 'IST0128',
  level: 'warning',
  text: ({ host, mode }: { host: string; mode: string }) =>
    `TLS of mode ${mode} to the host "${host}" has no CA certificates to check the server with.`,
  why: 'Envoy then trusts the authorities of the operating system, in old releases of Istio anyone.',
  fix: 'Set caCertificates to the file of the CA, or credentialName together with workloadSelector.',
});

export const noCaCertificatesForPort = message({
  code: 'IST0129',
  level: 'warning',
  text: ({ host, mode, port }: { host: string; mode: string; port: number | undefined }) =>
    `TLS of mode ${mode} to port ${port ?? 'without number'} of the host "${host}" has no CA certificates to check the server with.`,
  why: 'Envoy then trusts the authorities of the operating system, in old releases of Istio anyone.',
  fix: 'Set caCertificates to the file of the CA, or credentialName together with workloadSelector.',
});

export const subsetWithoutPods = message({
  code: 'IST0173',
  level: 'error',
  text: ({ subset, host }: { subset: string; host: string }) =>
    `The subset "${subset}" selects none of the Pods of the host "${host}".`,
  why: 'Requests for it are answered with 503 (UH, no healthy upstream).',
  fix: 'Correct the labels of the subset, or give the Pods these labels.',
});

export const unknownRuleHost = message({
  code: 'IST0174',
  level: 'warning',
  text: ({ host }: { host: string }) =>
    `No Service or ServiceEntry among these files has the host "${host}".`,
  why: 'A DestinationRule for a host that nobody knows has no effect.',
  fix: 'Correct the name. Write the full name, "service.namespace.svc.cluster.local", for another namespace.',
});
