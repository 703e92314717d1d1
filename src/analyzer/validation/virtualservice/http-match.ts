import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { HttpMatch } from '#analyzer/schemas/virtual-service.ts';
import type { Settings } from '#analyzer/settings.ts';
import { losingWarnings } from '#analyzer/validation/as-istio.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { headerMatchRules, validateHeaderMatchKey } from '#analyzer/validation/headers.ts';
import { labelRules, validateLabels } from '#analyzer/validation/labels.ts';
import { isDnsLabel } from '#analyzer/validation/names.ts';
import { portNumber, validatePort } from '#analyzer/validation/numbers.ts';
import { stringMatchRules, validateStringMatch } from '#analyzer/validation/string-match.ts';
import {
  gatewayNameRules,
  validateGatewayNames,
} from '#analyzer/validation/virtualservice/gateways.ts';

const sourceNamespaceName = refusal('virtualservice-source-namespace', {
  text: ({ name }: { name: string }) => `"${name}" is no name of a namespace.`,
  fix: 'Write the name of one namespace, without wildcards.',
});

export const httpMatchRules = [
  sourceNamespaceName,
  portNumber,
  ...headerMatchRules,
  ...stringMatchRules,
  ...labelRules,
  ...gatewayNameRules,
];

/** Which requests a rule is for. */
export function validateHttpMatch(
  match: HttpMatch,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  for (const list of ['headers', 'withoutHeaders'] as const) {
    for (const [name, value] of Object.entries(match[list] ?? {})) {
      const where = inside(at, list, name);
      validateHeaderMatchKey(name, keyOf(where), report);
      // "*" is no expression here: the header is there with any value.
      if (list === 'withoutHeaders' && value.regex === '*') continue;
      validateStringMatch(value, list, where, report);
    }
  }
  for (const part of ['uri', 'scheme', 'method', 'authority'] as const) {
    if (match[part]) validateStringMatch(match[part], part, inside(at, part), report);
  }
  for (const [name, value] of Object.entries(match.queryParams ?? {})) {
    validateStringMatch(value, 'queryParams', inside(at, 'queryParams', name), report);
  }
  if (match.port) validatePort(match.port, inside(at, 'port'), report);
  if (match.sourceLabels) validateLabels(match.sourceLabels, inside(at, 'sourceLabels'), report);
  if (match.gateways) {
    const tell = losingWarnings(report, settings);
    validateGatewayNames(match.gateways, inside(at, 'gateways'), tell, settings);
  }
  const { sourceNamespace: name = '' } = match;
  if (name !== '' && !isDnsLabel(name)) {
    report(sourceNamespaceName, { name }, inside(at, 'sourceNamespace'));
  }
}
