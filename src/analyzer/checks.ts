import type { Check } from '#analyzer/check.ts';
import { authorizationpolicyNamespaces } from '#analyzer/checks/authorizationpolicy/namespaces.ts';
import { authorizationpolicyWorkloads } from '#analyzer/checks/authorizationpolicy/workloads.ts';
import { customresourcedefinitionGatewayApiServed } from '#analyzer/checks/customresourcedefinition/gateway-api-served.ts';
import { customresourcedefinitionGatewayApiVersion } from '#analyzer/checks/customresourcedefinition/gateway-api-version.ts';
import { customresourcedefinitionRemovedKinds } from '#analyzer/checks/customresourcedefinition/removed-kinds.ts';
import { deploymentJwksFetch } from '#analyzer/checks/deployment/jwks-fetch.ts';
import { deploymentServices } from '#analyzer/checks/deployment/services.ts';
import { destinationruleCaCertificates } from '#analyzer/checks/destinationrule/ca-certificates.ts';
import { destinationruleHosts } from '#analyzer/checks/destinationrule/hosts.ts';
import { destinationruleSubsets } from '#analyzer/checks/destinationrule/subsets.ts';
import { envoyfilterOperations } from '#analyzer/checks/envoyfilter/operations.ts';
import { envoyfilterOrder } from '#analyzer/checks/envoyfilter/order.ts';
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
import { namespaceInjection } from '#analyzer/checks/namespace/injection.ts';
import { namespaceProxyImages } from '#analyzer/checks/namespace/proxy-images.ts';
import { podAutoImage } from '#analyzer/checks/pod/auto-image.ts';
import { podSidecar } from '#analyzer/checks/pod/sidecar.ts';
import { podUserId } from '#analyzer/checks/pod/user-id.ts';
import { resourceAlphaAnnotations } from '#analyzer/checks/resource/alpha-annotations.ts';
import { resourceAnnotations } from '#analyzer/checks/resource/annotations.ts';
import { resourceConditions } from '#analyzer/checks/resource/conditions.ts';
import { servicePortNames } from '#analyzer/checks/service/port-names.ts';
import { serviceentryAddresses } from '#analyzer/checks/serviceentry/addresses.ts';
import { serviceentryProtocols } from '#analyzer/checks/serviceentry/protocols.ts';
import { sidecarAmbient } from '#analyzer/checks/sidecar/ambient.ts';
import { sidecarConflicts } from '#analyzer/checks/sidecar/conflicts.ts';
import { sidecarDeprecatedFields } from '#analyzer/checks/sidecar/deprecated-fields.ts';
import { sidecarSelector } from '#analyzer/checks/sidecar/selector.ts';
import { telemetryConflicts } from '#analyzer/checks/telemetry/conflicts.ts';
import { telemetryDeprecatedProviders } from '#analyzer/checks/telemetry/deprecated-providers.ts';
import { telemetryProviders } from '#analyzer/checks/telemetry/providers.ts';
import { telemetrySelector } from '#analyzer/checks/telemetry/selector.ts';
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
import { webhookAddresses } from '#analyzer/checks/webhook/addresses.ts';
import { webhookOverlaps } from '#analyzer/checks/webhook/overlaps.ts';
import { webhookServices } from '#analyzer/checks/webhook/services.ts';
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
 * clusters, and files are those of one; IST0169 depends on the release that one comes from, which
 * no file tells (its last rule is for upgrades from 1.21 and older).
 */
export const checks: readonly Check[] = [
  authorizationpolicyNamespaces,
  authorizationpolicyValidation,
  authorizationpolicyWorkloads,
  customresourcedefinitionGatewayApiServed,
  customresourcedefinitionGatewayApiVersion,
  customresourcedefinitionRemovedKinds,
  deploymentJwksFetch,
  deploymentServices,
  destinationruleCaCertificates,
  destinationruleHosts,
  destinationruleSubsets,
  destinationruleValidation,
  envoyfilterOperations,
  envoyfilterOrder,
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
  namespaceInjection,
  namespaceProxyImages,
  peerauthenticationValidation,
  podAutoImage,
  podSidecar,
  podUserId,
  proxyconfigValidation,
  requestauthenticationValidation,
  resourceAlphaAnnotations,
  resourceAnnotations,
  resourceConditions,
  servicePortNames,
  serviceentryAddresses,
  serviceentryProtocols,
  serviceentryValidation,
  sidecarAmbient,
  sidecarConflicts,
  sidecarDeprecatedFields,
  sidecarSelector,
  sidecarValidation,
  telemetryConflicts,
  telemetryDeprecatedProviders,
  telemetryProviders,
  telemetrySelector,
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
  webhookAddresses,
  webhookOverlaps,
  webhookServices,
  workloadentryValidation,
  workloadgroupValidation,
];
