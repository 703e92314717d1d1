import { defineCheck, type Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { utf8Length } from '#analyzer/utf8.ts';
import { keyOf, specField } from '#analyzer/validation/field.ts';
import {
  selectorRules,
  targetRules,
  validateSelector,
  validateTargets,
} from '#analyzer/validation/selector.ts';
import { trafficMatchRules, validateTrafficMatch } from '#analyzer/validation/traffic-match.ts';
import { validateWasm, wasmRules } from '#analyzer/validation/wasm.ts';

const oneKind = refusal('trafficextension-one-kind', {
  text: ({ both }: { both: boolean }) =>
    both ? 'The extension has both wasm and lua.' : 'The extension has neither wasm nor lua.',
  fix: 'Give it one of them.',
  sameInIstio: () => '',
});

const script = refusal('trafficextension-lua', {
  text: ({ bytes }: { bytes: number }) =>
    bytes === 0
      ? 'The script in lua.inlineCode is empty.'
      : `The script in lua.inlineCode has ${bytes} bytes, more than 65536.`,
  fix: ({ bytes }) =>
    bytes === 0
      ? 'Write the script; Envoy calls its functions envoy_on_request and envoy_on_response.'
      : 'Shorten it, or write a module of WebAssembly.',
  sameInIstio: ({ bytes }) => String(bytes === 0),
});

export const trafficextensionValidation = defineCheck({
  name: 'trafficextension-validation',
  summary: 'Istio accepts each TrafficExtension.',
  istio: 'schema.ValidationAnalyzer.TrafficExtension',
  reads: ['TrafficExtension'],
  reports: [...selectorRules, ...targetRules, oneKind, script, ...wasmRules, ...trafficMatchRules],
  topics: ['extensibility', 'wasm'],

  run({ all, settings }, report) {
    for (const resource of all('TrafficExtension')) validate(resource, report, settings);
  },
});

function validate(
  resource: Resource<'TrafficExtension'>,
  report: Report,
  settings: Settings,
): void {
  const { lua, match, selector, wasm } = resource.spec;
  validateTargets(resource, resource.spec, report);
  validateSelector(resource, selector, report);
  if (Boolean(lua) === Boolean(wasm)) {
    const at = wasm ? keyOf(specField(resource, 'wasm')) : specField(resource);
    report(oneKind, { both: Boolean(wasm) }, at);
  }
  if (lua) {
    const at = specField(resource, 'lua', 'inlineCode');
    const bytes = utf8Length(lua.inlineCode ?? '');
    if (bytes === 0 || bytes > 65_536) report(script, { bytes }, at);
  }
  if (wasm) validateWasm(wasm, specField(resource, 'wasm'), report, settings);
  validateTrafficMatch(match, specField(resource, 'match'), report, settings);
}
