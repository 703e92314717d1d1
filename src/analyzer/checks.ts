import type { Check } from '#analyzer/check.ts';
import { customresourcedefinitionGatewayApiVersion } from '#analyzer/checks/customresourcedefinition/gateway-api-version.ts';
import { deploymentServices } from '#analyzer/checks/deployment/services.ts';
import { destinationruleCaCertificates } from '#analyzer/checks/destinationrule/ca-certificates.ts';
import { destinationruleHosts } from '#analyzer/checks/destinationrule/hosts.ts';
import { destinationruleSubsets } from '#analyzer/checks/destinationrule/subsets.ts';
import { gatewayCertificates } from '#analyzer/checks/gateway/certificates.ts';
import { gatewayConflicts } from '#analyzer/checks/gateway/conflicts.ts';
import { gatewayCredentials } from '#analyzer/checks/gateway/credentials.ts';
import { gatewayPorts } from '#analyzer/checks/gateway/ports.ts';
import { gatewaySelector } from '#analyzer/checks/gateway/selector.ts';
import { kubernetesgatewaySelectors } from '#analyzer/checks/kubernetesgateway/selectors.ts';
import { manifestLimits } from '#analyzer/checks/manifest/limits.ts';
import { manifestNames } from '#analyzer/checks/manifest/names.ts';
import { manifestPlaceholders } from '#analyzer/checks/manifest/placeholders.ts';
import { manifestReleases } from '#analyzer/checks/manifest/releases.ts';
import { manifestSuppressions } from '#analyzer/checks/manifest/suppressions.ts';
import { manifestSyntax } from '#analyzer/checks/manifest/syntax.ts';
import { manifestValues } from '#analyzer/checks/manifest/values.ts';
import { manifestVersions } from '#analyzer/checks/manifest/versions.ts';
import { meshnetworksRegistries } from '#analyzer/checks/meshnetworks/registries.ts';
import { podUserId } from '#analyzer/checks/pod/user-id.ts';
import { resourceConditions } from '#analyzer/checks/resource/conditions.ts';
import { servicePortNames } from '#analyzer/checks/service/port-names.ts';
import { serviceentryAddresses } from '#analyzer/checks/serviceentry/addresses.ts';
import { serviceentryProtocols } from '#analyzer/checks/serviceentry/protocols.ts';
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
import { authorizationpolicyValidation } from '#analyzer/validation/authorizationpolicy.ts';
import { destinationruleValidation } from '#analyzer/validation/destinationrule.ts';
import { envoyfilterValidation } from '#analyzer/validation/envoyfilter.ts';
import { gatewayValidation } from '#analyzer/validation/gateway.ts';
import { meshconfigValidation } from '#analyzer/validation/meshconfig.ts';
import { metadataValidation } from '#analyzer/validation/metadata.ts';
import { peerauthenticationValidation } from '#analyzer/validation/peerauthentication.ts';
import { proxyconfigValidation } from '#analyzer/validation/proxyconfig.ts';
import { requestauthenticationValidation } from '#analyzer/validation/requestauthentication.ts';
import { serviceentryValidation } from '#analyzer/validation/serviceentry.ts';
import { sidecarValidation } from '#analyzer/validation/sidecar.ts';
import { telemetryValidation } from '#analyzer/validation/telemetry.ts';
import { trafficextensionValidation } from '#analyzer/validation/trafficextension.ts';
import { virtualserviceValidation } from '#analyzer/validation/virtualservice.ts';
import { wasmpluginValidation } from '#analyzer/validation/wasmplugin.ts';
import { workloadentryValidation } from '#analyzer/validation/workloadentry.ts';
import { workloadgroupValidation } from '#analyzer/validation/workloadgroup.ts';

/**
 * Every check, in the order of their names.
 *
 * Codes of Istio that no input can decide have none: IST0170 compares the Services of several
 * clusters, and files are those of one.
 */
export const checks: readonly Check[] = [
  authorizationpolicyValidation,
  customresourcedefinitionGatewayApiVersion,
  deploymentServices,
  destinationruleCaCertificates,
  destinationruleHosts,
  destinationruleSubsets,
  destinationruleValidation,
  envoyfilterValidation,
  gatewayCertificates,
  gatewayConflicts,
  gatewayCredentials,
  gatewayPorts,
  gatewaySelector,
  gatewayValidation,
  kubernetesgatewaySelectors,
  manifestLimits,
  manifestNames,
  manifestPlaceholders,
  manifestReleases,
  manifestSuppressions,
  manifestSyntax,
  manifestValues,
  manifestVersions,
  meshconfigValidation,
  meshnetworksRegistries,
  metadataValidation,
  peerauthenticationValidation,
  podUserId,
  proxyconfigValidation,
  requestauthenticationValidation,
  resourceConditions,
  servicePortNames,
  serviceentryAddresses,
  serviceentryProtocols,
  serviceentryValidation,
  sidecarValidation,
  telemetryValidation,
  trafficextensionValidation,
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
  wasmpluginValidation,
  workloadentryValidation,
  workloadgroupValidation,
];
