import type { Report } from '#analyzer/check.ts';
import type { Field } from '#analyzer/validation/field.ts';
import { validateProxy } from '#analyzer/validation/meshconfig/proxy.ts';
import { validateSettings } from '#analyzer/validation/meshconfig/settings.ts';

/**
 * Whether istiod refuses a mesh config as a whole, for what is in its fields. Of providers it leaves
 * out what is wrong, and takes the rest.
 */
export function isRefused(mesh: unknown): boolean {
  let refused = false;
  const report: Report = ({ level }) => {
    refused ||= level === 'error';
  };
  const nowhere: Field = {
    resource: { kind: 'ConfigMap', namespace: '', name: '' },
    path: [],
  };
  validateSettings(mesh, nowhere, report);
  validateProxy(mesh, nowhere, report);
  return refused;
}
