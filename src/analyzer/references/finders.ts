import { referencesOfDestinationRules } from '#analyzer/references/destinationrule.ts';
import { referencesOfExports } from '#analyzer/references/exports.ts';
import type { Finder } from '#analyzer/references/found.ts';
import { referencesOfGateways } from '#analyzer/references/gateway.ts';
import { referencesOfKubernetesGateways } from '#analyzer/references/kubernetesgateway.ts';
import { referencesOfKubernetesRoutes } from '#analyzer/references/routes.ts';
import { referencesOfPolicies } from '#analyzer/references/policy.ts';
import { referencesOfReferenceGrants } from '#analyzer/references/grants.ts';
import { referencesOfServices } from '#analyzer/references/selection.ts';
import { referencesToServiceAccounts } from '#analyzer/references/serviceaccount.ts';
import { referencesOfVirtualServices } from '#analyzer/references/virtualservice.ts';

/** The parts that find references, each those of some kinds. */
export const finders: readonly Finder[] = [
  referencesOfVirtualServices,
  referencesOfDestinationRules,
  referencesOfGateways,
  referencesOfServices,
  referencesOfPolicies,
  referencesOfKubernetesGateways,
  referencesOfKubernetesRoutes,
  referencesOfReferenceGrants,
  referencesToServiceAccounts,
  referencesOfExports,
];
