import { message } from '#analyzer/message.ts';

type IneffectiveSelector = { kind: string; names: string };

export const ineffectiveSelector = message({
  code: 'IST0166',
  level: 'warning',
  text: ({ kind, names }: IneffectiveSelector) =>
    `The selector of this ${kind} selects Pods of the Kubernetes Gateway ${names}.`,
  why: 'Gateways of the Gateway API take policies by reference, not by selector.',
  fix: 'Name the Gateway in targetRefs instead, with group gateway.networking.k8s.io and kind Gateway.',
});
