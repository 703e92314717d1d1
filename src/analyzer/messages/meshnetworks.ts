import { message } from '#analyzer/message.ts';

type Registry = { registry: string; network: string };

export const unknownServiceRegistry = message({
  code: 'IST0126',
  level: 'error',
  text: ({ registry, network }: Registry) =>
    `The network "${network}" takes endpoints from the registry "${registry}", which is not known.`,
  why: 'Endpoints of that cluster belong to no network, so no gateway leads to them.',
  fix: 'Name a cluster as the remote secret of that cluster does, or "Kubernetes" for the own one.',
});
