import { defineCheck, type Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { exportToRules, validateExportTo } from '#analyzer/validation/export-to.ts';
import { keyOf, specField } from '#analyzer/validation/field.ts';
import { isJwtClaim } from '#analyzer/validation/headers.ts';
import {
  gatewayNameRules,
  isForGatewaysOnly,
  validateGatewayNames,
} from '#analyzer/validation/virtualservice/gateways.ts';
import { hostRules, validateHosts } from '#analyzer/validation/virtualservice/hosts.ts';
import {
  httpRouteRules,
  validateHttpRoute,
} from '#analyzer/validation/virtualservice/http-route.ts';
import { tcpRouteRules, validateTcpRoute } from '#analyzer/validation/virtualservice/tcp-route.ts';
import { tlsRouteRules, validateTlsRoutes } from '#analyzer/validation/virtualservice/tls-route.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

const delegateGateways = refusal('virtualservice-delegate-gateways', {
  text: () => 'A VirtualService without hosts is a delegate, and a delegate names no gateways.',
  fix: 'Remove the gateways: those of the VirtualService that delegates count. Or add hosts.',
  repair: perhapsTakeOut,
});

const delegateTls = refusal('virtualservice-delegate-tls', {
  text: () => 'A VirtualService without hosts is a delegate, and a delegate has no rules for TLS.',
  fix: 'Move them to a VirtualService with hosts, or add hosts here.',
});

const delegateTcp = refusal('virtualservice-delegate-tcp', {
  text: () => 'A VirtualService without hosts is a delegate, and a delegate has no rules for TCP.',
  fix: 'Move them to a VirtualService with hosts, or add hosts here.',
});

const claimWithoutGateway = refusal('virtualservice-claim-without-gateway', {
  text: ({ key }: { key: string }) =>
    `"${key}" matches a claim of a token, which only gateways can do.`,
  why: 'Without gateways, or with "mesh" among them, the routes are for sidecars as well.',
  fix: 'Name the gateways that the routes are for, without "mesh".',
});

const noRules = refusal('virtualservice-without-rules', {
  text: () => 'The VirtualService has no rules.',
  fix: 'Add rules under http, tls or tcp.',
});

export const virtualserviceValidation = defineCheck({
  name: 'virtualservice-validation',
  summary: 'Istio accepts each VirtualService.',
  istio: 'schema.ValidationAnalyzer.VirtualService',
  reads: ['VirtualService'],
  reports: [
    ...new Set([
      delegateGateways,
      delegateTls,
      delegateTcp,
      claimWithoutGateway,
      noRules,
      ...gatewayNameRules,
      ...hostRules,
      ...httpRouteRules,
      ...tlsRouteRules,
      ...tcpRouteRules,
      ...exportToRules,
    ]),
  ],
  topics: ['traffic-management'],

  run(snapshot, report) {
    for (const resource of snapshot.all('VirtualService')) {
      validate(resource, report, snapshot.settings);
    }
  },
});

function validate(resource: Resource<'VirtualService'>, report: Report, settings: Settings): void {
  const { spec } = resource;
  const { gateways, http = [], tls = [], tcp = [], exportTo } = spec;
  const isDelegate = !spec.hosts;
  if (isDelegate) validateDelegate(resource, report);
  if (gateways) {
    validateGatewayNames(gateways, specField(resource, 'gateways'), report, settings);
  }
  if (!isForGatewaysOnly(gateways)) validateClaims(resource, report);
  validateHosts(resource, report, settings);
  if (http.length + tls.length + tcp.length === 0) report(noRules, {}, { resource });
  for (const [index, route] of http.entries()) {
    validateHttpRoute(route, isDelegate, specField(resource, 'http', index), report, settings);
  }
  validateTlsRoutes(spec, specField(resource, 'tls'), report, settings);
  for (const [index, route] of tcp.entries()) {
    validateTcpRoute(route, specField(resource, 'tcp', index), report, settings);
  }
  validateExportTo(resource, exportTo, report, settings);
}

function validateDelegate(resource: Resource<'VirtualService'>, report: Report): void {
  const { gateways, tls, tcp } = resource.spec;
  if (gateways) report(delegateGateways, {}, keyOf(specField(resource, 'gateways')));
  if (tls) report(delegateTls, {}, keyOf(specField(resource, 'tls')));
  if (tcp) report(delegateTcp, {}, keyOf(specField(resource, 'tcp')));
}

function validateClaims(resource: Resource<'VirtualService'>, report: Report): void {
  for (const [route, { match = [] }] of (resource.spec.http ?? []).entries()) {
    for (const [index, one] of match.entries()) {
      for (const list of ['headers', 'withoutHeaders'] as const) {
        for (const key of Object.keys(one[list] ?? {}).filter(isJwtClaim)) {
          const at = specField(resource, 'http', route, 'match', index, list, key);
          report(claimWithoutGateway, { key }, keyOf(at));
        }
      }
    }
  }
}
