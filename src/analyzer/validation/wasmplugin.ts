import { defineCheck } from '#analyzer/check.ts';
import { specField } from '#analyzer/validation/field.ts';
import {
  selectorRules,
  targetRules,
  validateSelector,
  validateTargets,
} from '#analyzer/validation/selector.ts';
import { trafficMatchRules, validateTrafficMatch } from '#analyzer/validation/traffic-match.ts';
import { validateWasm, wasmRules } from '#analyzer/validation/wasm.ts';

export const wasmpluginValidation = defineCheck({
  name: 'wasmplugin-validation',
  summary: 'Istio accepts each WasmPlugin.',
  istio: 'schema.ValidationAnalyzer.WasmPlugin',
  reads: ['WasmPlugin'],
  reports: [...selectorRules, ...targetRules, ...wasmRules, ...trafficMatchRules],
  topics: ['wasm', 'extensibility'],

  run({ all, settings }, report) {
    for (const resource of all('WasmPlugin')) {
      validateTargets(resource, resource.spec, report);
      validateSelector(resource, resource.spec.selector, report);
      validateWasm(resource.spec, specField(resource), report, settings);
      const match = specField(resource, 'match');
      validateTrafficMatch(resource.spec.match, match, report, settings);
    }
  },
});
