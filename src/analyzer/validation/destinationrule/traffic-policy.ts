import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { trafficPolicy } from '#analyzer/schemas/destination-rule.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import type { Settings } from '#analyzer/settings.ts';
import { leavingAt, losingWarnings } from '#analyzer/validation/as-istio.ts';
import { clientTlsRules, validateClientTls } from '#analyzer/validation/client-tls.ts';
import {
  connectionPoolRules,
  validateConnectionPool,
} from '#analyzer/validation/connection-pool.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { loadBalancerRules, validateLoadBalancer } from '#analyzer/validation/load-balancer.ts';
import {
  outlierDetectionRules,
  validateOutlierDetection,
} from '#analyzer/validation/outlier-detection.ts';
import { tunnelRules, validateTunnel } from '#analyzer/validation/destinationrule/tunnel.ts';
import { perhapsTakeOut, takeOut } from '#analyzer/repair/plan.ts';

const empty = refusal('destinationrule-policy-empty', {
  text: () => 'The traffic policy sets nothing.',
  fix: 'Add a setting, as loadBalancer or connectionPool, or remove trafficPolicy.',
  repair: takeOut,
});

const tunnelAndProxyProtocol = refusal('destinationrule-tunnel-and-proxy-protocol', {
  text: () => 'Both tunnel and proxyProtocol are set, and a connection can begin with one alone.',
  fix: 'Keep one of them.',
});

const proxyProtocolVersion = refusal('destinationrule-proxy-protocol-version', {
  text: ({ version }: { version: string }) => `There is no version ${version} of PROXY protocol.`,
  fix: 'Write V1 or V2.',
});

const portMissing = refusal('destinationrule-port-missing', {
  text: () => 'The port-level settings name no port.',
  fix: 'Add the port of the service: "port: { number: 8080 }".',
});

const portPolicyEmpty = refusal('destinationrule-port-policy-empty', {
  text: () => 'The port-level settings set nothing for their port.',
  fix: 'Add loadBalancer, connectionPool, outlierDetection or tls, or remove the entry.',
  repair: perhapsTakeOut,
});

export const trafficPolicyRules = [
  empty,
  tunnelAndProxyProtocol,
  proxyProtocolVersion,
  portMissing,
  portPolicyEmpty,
  ...tunnelRules,
  ...clientTlsRules,
  ...connectionPoolRules,
  ...loadBalancerRules,
  ...outlierDetectionRules,
];

export type TrafficPolicy = Infer<typeof trafficPolicy>;
type PortSettings = NonNullable<TrafficPolicy['portLevelSettings']>[number];
type Common = Pick<PortSettings, 'outlierDetection' | 'connectionPool' | 'loadBalancer' | 'tls'>;

/**
 * How traffic to a host is treated.
 *
 * @param inherited the policy of the whole host, where this one is of a subset.
 */
export function validateTrafficPolicy(
  policy: TrafficPolicy,
  inherited: TrafficPolicy | undefined,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  const { tunnel, proxyProtocol, portLevelSettings, retryBudget } = policy;
  const others = [portLevelSettings, tunnel, proxyProtocol, retryBudget];
  if (!hasCommon(policy) && others.every((part) => part === undefined)) {
    report(empty, {}, keyOf(at));
    return;
  }
  const tell = leavingAt([tunnelAndProxyProtocol], report, settings);
  if (tunnel && proxyProtocol) tell(tunnelAndProxyProtocol, {}, keyOf(inside(at, 'tunnel')));
  const outliersDetected = Boolean(policy.outlierDetection ?? inherited?.outlierDetection);
  validateCommon(policy, outliersDetected, at, tell, settings);
  const tellErrors = losingWarnings(tell, settings);
  for (const [index, one] of (portLevelSettings ?? []).entries()) {
    validatePortSettings(one, inside(at, 'portLevelSettings', index), tellErrors, settings);
  }
  if (tunnel) validateTunnel(tunnel, inside(at, 'tunnel'), tell);
  const version: string | undefined = proxyProtocol?.version;
  if (version !== undefined && version !== 'V1' && version !== 'V2') {
    tell(proxyProtocolVersion, { version }, inside(at, 'proxyProtocol', 'version'));
  }
}

function validatePortSettings(
  port: PortSettings,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  if (!port.port) report(portMissing, {}, at);
  if (!hasCommon(port)) report(portPolicyEmpty, {}, at);
  // A port inherits nothing from the policy around it.
  validateCommon(port, Boolean(port.outlierDetection), at, report, settings);
}

function hasCommon(policy: Common): boolean {
  const { outlierDetection, connectionPool, loadBalancer, tls } = policy;
  return Boolean(outlierDetection ?? connectionPool ?? loadBalancer ?? tls);
}

function validateCommon(
  policy: Common,
  outliersDetected: boolean,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  const { outlierDetection, connectionPool, loadBalancer, tls } = policy;
  if (outlierDetection) {
    validateOutlierDetection(outlierDetection, inside(at, 'outlierDetection'), report);
  }
  if (connectionPool) validateConnectionPool(connectionPool, inside(at, 'connectionPool'), report);
  if (loadBalancer) {
    const balancerAt = inside(at, 'loadBalancer');
    validateLoadBalancer(loadBalancer, outliersDetected, balancerAt, report, settings);
  }
  if (tls) validateClientTls(tls, at.resource.namespace, inside(at, 'tls'), report);
}
