import { envoyMessage, type EnvoyMessage } from '#analyzer/envoy-api.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { spellings } from '#analyzer/validation/envoyfilter/envoy-value.ts';
import { isObject } from '#analyzer/validation/envoyfilter/scalars.ts';

/** Extensions that are named and not configured, which older releases of Envoy looked up by name. */
export function withoutTypedConfig(
  value: unknown,
  message: EnvoyMessage,
  at: Path,
): { name: string; path: Path }[] {
  if (!isObject(value)) return [];
  const keyOf = (field: string) => spellings(field).find((key) => (value[key] ?? null) !== null);
  const found: { name: string; path: Path }[] = [];
  for (const { name, form, type } of message.fields) {
    const key = keyOf(name);
    const part = form === 'one' ? envoyMessage(type) : undefined;
    if (part && key !== undefined) {
      found.push(...withoutTypedConfig(value[key], part, [...at, key]));
    }
  }
  const isTyped = message.fields.some(({ name }) => name === 'typed_config');
  if (!isTyped || keyOf('typed_config') || keyOf('config_discovery')) return found;
  const name = value['name'];
  return [...found, { name: typeof name === 'string' ? name : '', path: at }];
}
