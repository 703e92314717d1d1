import type { AnnotationValue } from '#analyzer/annotation-values.ts';

/** An annotation of Istio. */
export type Annotation = {
  name: string;
  /** Where it is read; absent: anywhere. Kinds as manifests spell them. */
  kinds?: readonly string[];
  status: 'alpha' | 'beta' | 'stable';
  /** For Istio's own use, not in its documentation. */
  hidden?: true;
  /** What to do instead, where it is deprecated. */
  deprecated?: string;
  /** Its present name, where it has another one. */
  renamed?: string;
  /** How its value is parsed; absent: any text will do. */
  value?: AnnotationValue;
};

type Options = Pick<Annotation, 'hidden' | 'deprecated' | 'renamed' | 'value'>;

/** Every annotation of Istio 1.31. */
export const annotations: readonly Annotation[] = [
  on(['Service'], 'alpha.istio.io/canonical-serviceaccounts', 'alpha', {
    hidden: true,
    deprecated: 'Remove it.',
  }),
  on(['Service'], 'alpha.istio.io/kubernetes-serviceaccounts', 'alpha', {
    hidden: true,
    deprecated: 'Remove it.',
  }),
  pod('ambient.istio.io/bypass-inbound-capture', 'alpha'),
  pod('ambient.istio.io/dns-capture', 'alpha', { hidden: true }),
  pod('ambient.istio.io/redirection', 'beta'),
  on(['GatewayClass', 'Gateway'], 'ambient.istio.io/waypoint-inbound-binding', 'alpha', {
    hidden: true,
  }),
  { name: 'galley.istio.io/analyze-suppress', status: 'alpha' },
  { name: 'gateway.istio.io/controller-version', status: 'alpha', hidden: true },
  on(['Gateway'], 'gateway.istio.io/name-override', 'alpha', { hidden: true }),
  on(['Gateway'], 'gateway.istio.io/service-account', 'alpha', { hidden: true }),
  pod('inject.istio.io/templates', 'alpha'),
  on(['WorkloadEntry'], 'istio.io/autoRegistrationGroup', 'alpha', { hidden: true }),
  on(['WorkloadEntry'], 'istio.io/connectedAt', 'alpha', { hidden: true }),
  on(['WorkloadEntry'], 'istio.io/disconnectedAt', 'alpha', { hidden: true }),
  on(['AuthorizationPolicy'], 'istio.io/dry-run', 'alpha'),
  pod('istio.io/reroute-virtual-interfaces', 'alpha', { value: 'interfaces' }),
  pod('istio.io/rev', 'alpha'),
  on(['Service', 'ServiceEntry', 'Namespace'], 'istio.io/use-waypoint-canary-weight', 'alpha'),
  on(['WorkloadEntry'], 'istio.io/workloadController', 'alpha', { hidden: true }),
  on(['Ingress'], 'kubernetes.io/ingress.class', 'stable'),
  on(['Service'], 'networking.istio.io/exportTo', 'alpha'),
  on(['Gateway'], 'networking.istio.io/service-type', 'alpha', { hidden: true }),
  on(['Namespace', 'Service', 'ServiceEntry'], 'networking.istio.io/traffic-distribution', 'alpha'),
  pod('prometheus.istio.io/merge-metrics', 'alpha', { value: 'boolean' }),
  pod('proxy.istio.io/config', 'beta', { value: 'proxy-config' }),
  pod('proxy.istio.io/overrides', 'alpha', { hidden: true }),
  pod('readiness.status.sidecar.istio.io/applicationPorts', 'alpha'),
  pod('readiness.status.sidecar.istio.io/failureThreshold', 'alpha', { value: 'number' }),
  pod('readiness.status.sidecar.istio.io/initialDelaySeconds', 'alpha', { value: 'number' }),
  pod('readiness.status.sidecar.istio.io/periodSeconds', 'alpha', { value: 'number' }),
  pod('sidecar.istio.io/agentLogLevel', 'alpha'),
  pod('sidecar.istio.io/bootstrapOverride', 'alpha'),
  pod('sidecar.istio.io/componentLogLevel', 'alpha'),
  pod('sidecar.istio.io/discoveryAddress', 'alpha', {
    deprecated: 'Set discoveryAddress in the annotation "proxy.istio.io/config" instead.',
  }),
  pod('sidecar.istio.io/extraStatTags', 'alpha', {
    deprecated:
      'Set extraStatTags in the annotation "proxy.istio.io/config" instead, or a Telemetry.',
  }),
  pod('sidecar.istio.io/inject', 'beta', { deprecated: 'Use the label of the same name instead.' }),
  pod('sidecar.istio.io/interceptionMode', 'alpha', { value: 'interception-mode' }),
  pod('sidecar.istio.io/logLevel', 'alpha'),
  pod('sidecar.istio.io/nativeSidecar', 'alpha'),
  pod('sidecar.istio.io/proxyCPU', 'alpha', { value: 'quantity' }),
  pod('sidecar.istio.io/proxyCPULimit', 'alpha', { value: 'quantity' }),
  pod('sidecar.istio.io/proxyImage', 'alpha'),
  pod('sidecar.istio.io/proxyImageType', 'alpha'),
  pod('sidecar.istio.io/proxyMemory', 'alpha', { value: 'quantity' }),
  pod('sidecar.istio.io/proxyMemoryLimit', 'alpha', { value: 'quantity' }),
  pod('sidecar.istio.io/rewriteAppHTTPProbers', 'alpha'),
  pod('sidecar.istio.io/statsCompression', 'alpha', {
    deprecated: 'Set statsCompression in the annotation "proxy.istio.io/config" instead.',
  }),
  pod('sidecar.istio.io/statsEvictionInterval', 'alpha'),
  pod('sidecar.istio.io/statsFlushInterval', 'alpha'),
  pod('sidecar.istio.io/statsHistogramBins', 'alpha'),
  pod('sidecar.istio.io/statsHistogramBuckets', 'alpha'),
  pod('sidecar.istio.io/statsInclusionPrefixes', 'alpha', {
    deprecated:
      'Set proxyStatsMatcher.inclusionPrefixes in the annotation "proxy.istio.io/config" instead.',
  }),
  pod('sidecar.istio.io/statsInclusionRegexps', 'alpha', {
    deprecated:
      'Set proxyStatsMatcher.inclusionRegexps in the annotation "proxy.istio.io/config" instead.',
  }),
  pod('sidecar.istio.io/statsInclusionSuffixes', 'alpha', {
    deprecated:
      'Set proxyStatsMatcher.inclusionSuffixes in the annotation "proxy.istio.io/config" instead.',
  }),
  pod('sidecar.istio.io/status', 'alpha'),
  pod('sidecar.istio.io/userVolume', 'alpha'),
  pod('sidecar.istio.io/userVolumeMount', 'alpha'),
  pod('status.sidecar.istio.io/port', 'alpha', { value: 'port' }),
  on(['Namespace'], 'topology.istio.io/controlPlaneClusters', 'alpha'),
  on(['Service'], 'traffic.istio.io/nodeSelector', 'stable'),
  pod('traffic.sidecar.istio.io/excludeInboundPorts', 'alpha', { value: 'ports' }),
  pod('traffic.sidecar.istio.io/excludeInterfaces', 'alpha', { value: 'interfaces' }),
  pod('traffic.sidecar.istio.io/excludeOutboundIPRanges', 'alpha', { value: 'ranges' }),
  pod('traffic.sidecar.istio.io/excludeOutboundPorts', 'alpha', { value: 'ports' }),
  pod('traffic.sidecar.istio.io/includeInboundPorts', 'alpha', { value: 'ports-or-star' }),
  pod('traffic.sidecar.istio.io/includeOutboundIPRanges', 'alpha', { value: 'ranges-or-star' }),
  pod('traffic.sidecar.istio.io/includeOutboundPorts', 'alpha'),
  pod('traffic.sidecar.istio.io/kubevirtInterfaces', 'alpha', {
    deprecated: 'Use "istio.io/reroute-virtual-interfaces" instead.',
    renamed: 'istio.io/reroute-virtual-interfaces',
    value: 'interfaces',
  }),
];

function pod(name: string, status: Annotation['status'], options: Options = {}): Annotation {
  return on(['Pod'], name, status, options);
}

function on(
  kinds: readonly string[],
  name: string,
  status: Annotation['status'],
  options: Options = {},
): Annotation {
  return { name, kinds, status, ...options };
}
