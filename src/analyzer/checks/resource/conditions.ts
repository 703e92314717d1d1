import { defineCheck } from '#analyzer/check.ts';
import { negativeCondition } from '#analyzer/messages/resource.ts';
import { conditionsOf, type Condition } from '#analyzer/status.ts';

const waypoint = ['istio.io/WaypointBound'];
const policy = ['ZtunnelAccepted', 'WaypointAccepted'];
const gatewayApi = ['Accepted', 'Programmed', 'ResolvedRefs'];

/** The conditions of each kind that say whether a resource is in effect. */
const telling = [
  ['Service', waypoint],
  ['ServiceEntry', waypoint],
  ['WorkloadEntry', waypoint],
  ['AuthorizationPolicy', policy],
  ['KubernetesGateway', gatewayApi],
  ['HTTPRoute', gatewayApi],
  ['GRPCRoute', gatewayApi],
] as const;

export const resourceConditions = defineCheck({
  name: 'resource-conditions',
  summary: 'No status says that a resource is not in effect.',
  istio: 'conditions.ConditionAnalyzer',
  reads: telling.map(([kind]) => kind),
  reports: [negativeCondition],
  topics: ['ambient-mesh', 'gateway-api', 'debugging'],

  run(snapshot, report) {
    for (const [kind, types] of telling) {
      for (const resource of snapshot.all(kind)) {
        for (const { condition, path } of conditionsOf(resource)) {
          const { type = '', status = '', reason = '', message = '' } = condition;
          const isTelling = types.some((one) => one === type);
          // Where Istio's analyzer knows no bad status, it takes one that is missing for bad.
          const isMissing = snapshot.settings.likeIstio && status === '';
          if (isTelling ? !isNegative(condition) : !isMissing) continue;
          const at = { resource, path: [...path, 'status'], reference: 'document' as const };
          report(negativeCondition, { type, status, reason, message }, at);
        }
      }
    }
  },
});

/** A waypoint that takes a policy in part says so in the reason alone. */
function isNegative({ type, status, reason }: Condition): boolean {
  return status === 'False' || (type === 'WaypointAccepted' && reason === 'PartiallyInvalid');
}
