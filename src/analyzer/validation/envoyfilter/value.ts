import { nearest } from '#catalog/checking/nearest.ts';
import type { Report } from '#analyzer/check.ts';
import { currentName, envoyMessage, type EnvoyMessage } from '#analyzer/envoy-api.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { Settings } from '#analyzer/settings.ts';
import { envoyProblems, type ValueProblem } from '#analyzer/validation/envoyfilter/envoy-value.ts';
import { withoutTypedConfig } from '#analyzer/validation/envoyfilter/typed-config.ts';
import { keyOf, type Field } from '#analyzer/validation/field.ts';
import { perhaps, rename, surely, write } from '#analyzer/repair/plan.ts';
import { meantName } from '#analyzer/repair/meant.ts';

/** Istio's text names the typed configuration around a problem. */
type Within = { within: readonly string[] };
type UnknownField = Within & Extract<ValueProblem['problem'], { kind: 'unknown-field' }>;
type WrongValue = Within & { field: string; expected: string; found: string };

const unknownType = refusal('envoyfilter-type', {
  text: ({ type }: { type: string }) =>
    isSecondVersion(type)
      ? `The type "${type}" is of Envoy's second API, which is gone.`
      : `Envoy's API has no type "${type}".`,
  fix: ({ type }) => {
    const current = currentName(type.slice(type.lastIndexOf('/') + 1));
    return current === undefined
      ? 'Write "type.googleapis.com/" and the name of the type in Envoy’s API.'
      : `Write "type.googleapis.com/${current}".`;
  },
  sameInIstio: ({ type }) => type,
  repair: ({ type }, path) => {
    const current = currentName(type.slice(type.lastIndexOf('/') + 1));
    return current === undefined
      ? undefined
      : perhaps(write(path, `type.googleapis.com/${current}`));
  },
});

const wrongValue = refusal('envoyfilter-value', {
  text: ({ field, expected, found }: WrongValue) =>
    `Envoy takes ${expected} for "${field}", and this is ${found}.`,
  why: 'Istio could not build what the patch adds.',
  fix: ({ expected }) => `Write ${expected}.`,
  sameInIstio: ({ within, expected, found }) => [...within, expected, found].join(' '),
});

const unknownField = caution('envoyfilter-field', {
  text: ({ field, message, known }: UnknownField) => {
    const meant = nearest(field, known);
    return `Envoy's ${message} has no field "${field}".${meant ? ` Did you mean "${meant}"?` : ''}`;
  },
  why: 'Istio leaves the field out, so the patch does less than it says.',
  fix: ({ known }) => `Known here: ${known.toSorted().join(', ') || 'none'}.`,
  sameInIstio: ({ within, field, message }) => [...within, field, message].join(' '),
  repair: ({ field, open, unknown }, path) => {
    const meant = meantName(field, open);
    // A name that is only near may be of another type.
    if (!meant?.isSure || unknown.length > mostUnknown) return undefined;
    const same = unknown.filter((other) => meantName(other, open)?.name === meant.name);
    return same.length === 1 ? surely(rename(path, meant.name)) : undefined;
  },
});

/** Fields of one object that are held against each other, so that no two get the same name. */
const mostUnknown = 20;

const untyped = caution('envoyfilter-untyped', {
  text: ({ name }: { name: string; all: string }) =>
    `"${name}" is named and not configured: typed_config is missing.`,
  why: 'Envoy finds extensions by the type of their configuration, no longer by name.',
  fix: 'Add typed_config with "@type".',
  sameInIstio: ({ all }) => all,
});

export const valueRules = [unknownType, wrongValue, unknownField, untyped];

const messages: Readonly<Record<string, string>> = {
  CLUSTER: 'envoy.config.cluster.v3.Cluster',
  LISTENER: 'envoy.config.listener.v3.Listener',
  ROUTE_CONFIGURATION: 'envoy.config.route.v3.RouteConfiguration',
  FILTER_CHAIN: 'envoy.config.listener.v3.FilterChain',
  HTTP_FILTER: 'envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter',
  NETWORK_FILTER: 'envoy.config.listener.v3.Filter',
  VIRTUAL_HOST: 'envoy.config.route.v3.VirtualHost',
  HTTP_ROUTE: 'envoy.config.route.v3.Route',
  EXTENSION_CONFIG: 'envoy.config.core.v3.TypedExtensionConfig',
  BOOTSTRAP: 'envoy.config.bootstrap.v3.Bootstrap',
  LISTENER_FILTER: 'envoy.config.listener.v3.ListenerFilter',
};

/** What a patch adds, held against Envoy's API. */
export function validateValue(
  value: unknown,
  applyTo: string,
  at: Field,
  report: Report,
  { likeIstio }: Settings,
): void {
  const message = envoyMessage(messages[applyTo] ?? '');
  if (!message || value === undefined) return;
  const problems = envoyProblems(value, message, at.path);
  const refused = problems.filter(({ problem }) => problem.kind !== 'unknown-field');
  for (const problem of likeIstio ? firstInJson(refused, problems) : problems) {
    reportProblem(problem, at, report);
  }
  if (problems.length === 0) validateTyped(value, message, at, report);
}

/**
 * Istio stops at the first mistake, in JSON with sorted keys, and looks for unknown fields only
 * where there is no other.
 */
function firstInJson(
  refused: readonly ValueProblem[],
  all: readonly ValueProblem[],
): readonly ValueProblem[] {
  const told = refused.length > 0 ? refused : all;
  return told.toSorted((one, other) => inJson(one.path, other.path)).slice(0, 1);
}

function inJson(one: Path, other: Path): number {
  const at = one.findIndex((step, index) => step !== other[index]);
  const [step = '', instead = ''] = [one[at], other[at]];
  return at < 0 || step < instead ? -1 : 1;
}

function reportProblem({ problem, path, within }: ValueProblem, at: Field, report: Report): void {
  const place = { ...at, path };
  const field = path.findLast((step) => typeof step === 'string') ?? '';
  switch (problem.kind) {
    case 'unknown-type':
      report(unknownType, problem, place);
      break;
    case 'wrong-value':
      report(wrongValue, { ...problem, field, within }, place);
      break;
    case 'unknown-field':
      report(unknownField, { ...problem, within }, keyOf(place));
      break;
  }
}

function validateTyped(value: unknown, message: EnvoyMessage, at: Field, report: Report): void {
  const found = withoutTypedConfig(value, message, at.path);
  const all = found.map(({ name }) => name).join(', ');
  for (const { name, path } of found) {
    report(untyped, { name, all }, { ...at, path: [...path, 'name'] });
  }
}

function isSecondVersion(type: string): boolean {
  return /\.v2(?:alpha\d*)?\./.test(type);
}
