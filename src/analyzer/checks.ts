import type { Check } from '#analyzer/check.ts';
import { destinationruleCaCertificates } from '#analyzer/checks/destinationrule/ca-certificates.ts';
import { destinationruleHosts } from '#analyzer/checks/destinationrule/hosts.ts';
import { destinationruleSubsets } from '#analyzer/checks/destinationrule/subsets.ts';
import { destinationruleValidation } from '#analyzer/validation/destinationrule.ts';
import { manifestSyntax } from '#analyzer/checks/manifest/syntax.ts';
import { manifestValues } from '#analyzer/checks/manifest/values.ts';
import { peerauthenticationValidation } from '#analyzer/validation/peerauthentication.ts';
import { virtualserviceDeprecatedFields } from '#analyzer/checks/virtualservice/deprecated-fields.ts';
import { virtualserviceDestinationHosts } from '#analyzer/checks/virtualservice/destination-hosts.ts';
import { virtualserviceDestinationPorts } from '#analyzer/checks/virtualservice/destination-ports.ts';
import { virtualserviceDestinationSubsets } from '#analyzer/checks/virtualservice/destination-subsets.ts';
import { virtualserviceGatewayHosts } from '#analyzer/checks/virtualservice/gateway-hosts.ts';
import { virtualserviceGateways } from '#analyzer/checks/virtualservice/gateways.ts';
import { virtualserviceIngressSubsets } from '#analyzer/checks/virtualservice/ingress-subsets.ts';
import { virtualserviceJwtClaims } from '#analyzer/checks/virtualservice/jwt-claims.ts';
import { virtualserviceMeshHosts } from '#analyzer/checks/virtualservice/mesh-hosts.ts';
import { virtualserviceUnreachableRules } from '#analyzer/checks/virtualservice/unreachable-rules.ts';
import { virtualserviceValidation } from '#analyzer/validation/virtualservice.ts';

/** Every check, in the order of their names. */
export const checks: readonly Check[] = [
  destinationruleCaCertificates,
  destinationruleHosts,
  destinationruleSubsets,
  destinationruleValidation,
  manifestSyntax,
  manifestValues,
  peerauthenticationValidation,
  virtualserviceDeprecatedFields,
  virtualserviceDestinationHosts,
  virtualserviceDestinationPorts,
  virtualserviceDestinationSubsets,
  virtualserviceGatewayHosts,
  virtualserviceGateways,
  virtualserviceIngressSubsets,
  virtualserviceJwtClaims,
  virtualserviceMeshHosts,
  virtualserviceUnreachableRules,
  virtualserviceValidation,
];
