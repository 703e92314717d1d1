/**
 * Reduces the kinds of Kubernetes and of the Gateway API to the names and types of their fields.
 * Takes the folders of the Go modules that carry them: k8s.io/api, k8s.io/apimachinery,
 * k8s.io/apiextensions-apiserver and sigs.k8s.io/gateway-api.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const packages = [
  'core/v1',
  'apps/v1',
  'batch/v1',
  'admissionregistration/v1',
  'pkg/apis/meta/v1',
  'pkg/apis/apiextensions/v1',
  'apis/v1',
];

const roots = [
  'core.ConfigMap',
  'core.Namespace',
  'core.Node',
  'core.Pod',
  'core.ReplicationController',
  'core.Secret',
  'core.Service',
  'apps.DaemonSet',
  'apps.Deployment',
  'apps.ReplicaSet',
  'apps.StatefulSet',
  'batch.CronJob',
  'batch.Job',
  'admissionregistration.MutatingWebhookConfiguration',
  'admissionregistration.ValidatingWebhookConfiguration',
  'apiextensions.CustomResourceDefinition',
  'apis.GRPCRoute',
  'apis.Gateway',
  'apis.GatewayClass',
  'apis.HTTPRoute',
];

/** One letter for each type that is no object, as src/analyzer/schemas/kubernetes-api.ts has them. */
const scalars: Readonly<Record<string, string>> = {
  string: 's',
  bool: 'b',
  int: 'l',
  int32: 'i',
  uint16: 'i',
  int64: 'l',
  float64: 'd',
  '[]byte': 'y',
  'types.UID': 's',
  'resource.Quantity': 'q',
  'intstr.IntOrString': 'o',
  'runtime.RawExtension': 'f',
  'meta.Time': 't',
  'meta.MicroTime': 't',
  'meta.FieldsV1': 'f',
  'apis.SupportedFeature': 'f',
  'apiextensions.JSON': 'f',
  'apiextensions.JSONSchemaPropsOrBool': '?JSONSchemaProps',
  'apiextensions.JSONSchemaPropsOrArray': '?JSONSchemaProps',
  'apiextensions.JSONSchemaPropsOrStringArray': 'f',
};

/** Each type of Go, `core.Pod`, with what stands for it. */
const structs = new Map<string, string>();
const named = new Map<string, string>();

const { positionals } = parseArgs({ allowPositionals: true });
for (const folder of positionals) {
  for (const path of packages) {
    for (const file of await Array.fromAsync(glob('*types*.go', { cwd: join(folder, path) }))) {
      if (file.endsWith('_test.go')) continue;
      readTypes(scopeOf(path), await readFile(join(folder, path, file), 'utf8'));
    }
  }
}
const lines = new Map<string, string>();
for (const root of roots) addStruct(root);
const text = [...lines.values()].toSorted().join('\n');
await writeFile('src/analyzer/schemas/kubernetes-types.ts', moduleText(text));

/** `pkg/apis/meta/v1` → `meta`. */
function scopeOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

function readTypes(scope: string, source: string): void {
  const code = source.replaceAll(/^\s*\/\/.*$/gm, '');
  for (const [, name = '', body = ''] of code.matchAll(
    /^type (\w+) struct ?\{(\}|[\s\S]*?^\})/gm,
  )) {
    structs.set(`${scope}.${name}`, body);
  }
  for (const [, name = '', type = ''] of code.matchAll(/^type (\w+) =? ?([^\s{]+)$/gm)) {
    if (type !== 'struct' && type !== 'interface') named.set(`${scope}.${name}`, type);
  }
}

/** Adds the line of a struct and, through its fields, those of all that it holds. */
function addStruct(name: string): void {
  if (lines.has(name)) return;
  lines.set(name, '');
  lines.set(name, `${shortName(name)} ${fieldsOf(name).join(' ')}`.trimEnd());
}

function fieldsOf(name: string): string[] {
  const scope = name.split('.')[0] ?? '';
  const fields: string[] = [];
  for (const line of (structs.get(name) ?? '').split('\n')) {
    const field = /^\s*(?:(\w+)\s+)?(\S+)\s+`.*?json:"([\w$-]*)((?:,\w+)*)".*`/.exec(line);
    if (!field) continue;
    const [, , type = '', json = '', options = ''] = field;
    if (json === '-') continue;
    if (json === '' || options.includes('inline')) {
      fields.push(...fieldsOf(qualified(type.replace('*', ''), scope)));
    } else fields.push(`${json}${codeOf(type, scope)}`);
  }
  return fields;
}

/** `[]Container` → `*:Container`, `map[string]string` → `%:s`. */
function codeOf(type: string, scope: string): string {
  if (type.startsWith('*')) return codeOf(type.slice(1), scope);
  const scalar = scalars[type] ?? scalars[qualified(type, scope)];
  if (scalar !== undefined) return `:${scalar}`;
  const items = /^\[\](.+)$/.exec(type)?.[1];
  if (items !== undefined) return `*${codeOf(items, scope)}`;
  const values = /^map\[\w+\](.+)$/.exec(type)?.[1];
  if (values !== undefined) return `%${codeOf(values, scope)}`;
  const full = qualified(type, scope);
  const other = named.get(full);
  if (other !== undefined) return codeOf(other, full.split('.')[0] ?? '');
  // Types of packages still in alpha pass as they are.
  if (!structs.has(full)) return ':f';
  addStruct(full);
  return `:${shortName(full)}`;
}

/** `metav1.Time` in any package is `meta.Time`, and `Pod` in core is `core.Pod`. */
function qualified(type: string, scope: string): string {
  const [first = '', second] = type.split('.');
  if (second === undefined) return `${scope}.${first}`;
  const scopes: Readonly<Record<string, string>> = { metav1: 'meta', corev1: 'core', v1: 'core' };
  return `${scopes[first] ?? first}.${second}`;
}

/** Two packages may have types of one name; those of core and meta keep theirs. */
function shortName(name: string): string {
  const [scope = '', type = ''] = name.split('.');
  const isTaken = ['core', 'meta'].some(
    (other) => other !== scope && structs.has(`${other}.${type}`),
  );
  const isShared = packages.filter((path) => structs.has(`${scopeOf(path)}.${type}`)).length > 1;
  return isTaken || (isShared && scope !== 'core' && scope !== 'meta') ? `${scope}.${type}` : type;
}

function moduleText(table: string): string {
  return `/**
 * The fields of Kubernetes 1.37 and the Gateway API 1.6, made by scripts/kubernetes-api.ts from
 * their Go types (Apache-2.0). Each line is a type with its fields, "*" for lists and "%" for maps.
 */
export const kubernetesTypes = \`
${table}
\`;
`;
}
