import { defineCheck, type Report } from '#analyzer/check.ts';
import { compose } from '#analyzer/reading/compose.ts';
import { plainValue } from '#analyzer/reading/decode.ts';
import type { Resource } from '#analyzer/resource.ts';
import { keyOf, type Field } from '#analyzer/validation/field.ts';
import { providerRules, validateProviders } from '#analyzer/validation/meshconfig/providers.ts';
import { proxyRules, validateProxy } from '#analyzer/validation/meshconfig/proxy.ts';
import { settingRules, validateSettings } from '#analyzer/validation/meshconfig/settings.ts';

export const meshconfigValidation = defineCheck({
  name: 'meshconfig-validation',
  summary: 'Istio accepts the mesh config.',
  reads: ['ConfigMap'],
  reports: [...settingRules, ...proxyRules, ...providerRules],
  topics: ['operations'],

  run(snapshot, report) {
    const { istioNamespace, likeIstio } = snapshot.settings;
    // istiod looks at these rules when it reads the mesh config; Istio's analyzer does not.
    if (likeIstio) return;
    for (const resource of snapshot.inNamespace('ConfigMap', istioNamespace)) {
      validate(resource, report);
    }
  },
});

/** The ConfigMap of a control plane: `istio`, `istio-canary`. Its text has no places of its own. */
function validate(resource: Resource<'ConfigMap'>, report: Report): void {
  const text = resource.spec.data?.['mesh'];
  if (text === undefined || !/^istio(?:-|$)/.test(resource.name)) return;
  const read = compose(text, { start: 0, end: text.length });
  if (!('root' in read) || !read.root) return;
  const mesh = plainValue(read.root);
  const at: Field = keyOf({ resource, path: ['data', 'mesh'] });
  validateSettings(mesh, at, report);
  validateProxy(mesh, at, report);
  validateProviders(mesh, at, report);
}
