import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Settings } from '#analyzer/settings.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { domainName, isDnsLabel, validateFqdn } from '#analyzer/validation/names.ts';
import { surely, write } from '#analyzer/repair/plan.ts';

type Name = { name: string };

const legacyName = caution('virtualservice-gateway-with-dots', {
  text: ({ name }: Name) => `The gateway "${name}" is named in an outdated form.`,
  fix: ({ name }) => {
    const [gateway = '', namespace = ''] = name.split('.');
    return `Write the namespace first: "${namespace}/${gateway}".`;
  },
  repair: ({ name }, path) => {
    const [gateway = '', namespace = ''] = name.split('.');
    return gateway && namespace ? surely(write(path, `${namespace}/${gateway}`)) : undefined;
  },
});

const emptyPart = refusal('virtualservice-gateway-empty-part', {
  text: ({ name }: Name) => `The gateway "${name}" lacks its namespace or its name.`,
  fix: 'Write "namespace/name", or the name alone for a gateway of the same namespace.',
  sameInIstio: () => '',
});

const gatewayNamespace = refusal('virtualservice-gateway-namespace', {
  text: ({ name }: Name) => `The namespace "${name}" of the gateway is no name of a namespace.`,
  fix: 'Use at most 63 letters, digits and hyphens, with no hyphen at the ends.',
});

const gatewayName = refusal('virtualservice-gateway-name', {
  text: ({ name }: Name) => `"${name}" cannot name a gateway.`,
  fix: 'Use at most 63 letters, digits and hyphens, with no hyphen at the ends.',
});

export const gatewayNameRules = [legacyName, emptyPart, gatewayNamespace, gatewayName, domainName];

/** The gateways that a VirtualService or one of its matches belongs to. */
export function validateGatewayNames(
  gateways: readonly string[],
  at: Field,
  report: Report,
  settings: Settings,
): void {
  for (const [index, gateway] of gateways.entries()) {
    const where = inside(at, index);
    const slash = gateway.indexOf('/');
    if (slash >= 0) {
      validateParts(gateway.slice(0, slash), gateway.slice(slash + 1), where, report, settings);
      continue;
    }
    if (gateway.includes('.')) report(legacyName, { name: gateway }, where);
    validateFqdn(gateway, where, report);
    // Istio looks no further than the first gateway of the same namespace, or "mesh".
    if (settings.likeIstio) return;
  }
}

function validateParts(
  namespace: string,
  name: string,
  at: Field,
  report: Report,
  { likeIstio }: Settings,
): void {
  if (namespace === '' || name === '') {
    report(emptyPart, { name: `${namespace}/${name}` }, at);
    // Istio says a second time that what is empty is no name.
    if (!likeIstio) return;
  }
  if (!isDnsLabel(namespace)) report(gatewayNamespace, { name: namespace }, at);
  if (!isDnsLabel(name)) report(gatewayName, { name }, at);
}

/** Whether routes are for gateways alone, not for sidecars as well. */
export function isForGatewaysOnly(gateways: readonly string[] | undefined): boolean {
  return gateways !== undefined && !gateways.includes('mesh');
}
