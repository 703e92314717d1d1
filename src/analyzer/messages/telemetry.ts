import { message } from '#analyzer/message.ts';
import { listOf } from '#analyzer/wording.ts';
import type { Rivals, DefaultRivals } from '#analyzer/messages.ts';

export const lightstepProvider = message({
  code: 'IST0002',
  level: 'warning',
  text: ({ name }: { name: string }) =>
    `The provider "${name}" is of the kind "lightstep", which is deprecated.`,
  why: 'Envoy has given up its own tracer for Lightstep.',
  fix: 'Define a provider of the kind "opentelemetry", which Lightstep takes traces from, and name it here.',
});

export const noLoggingProvider = message({
  code: 'IST0157',
  level: 'warning',
  text: () => 'The access log has no provider, and the mesh config has no default one.',
  why: 'Nothing is logged then, not even what accessLogFile of the mesh config asks for.',
  fix: 'Name a provider, such as "envoy", or set defaultProviders.accessLogging in the mesh config.',
  sameInIstio: () => '',
});

export const conflictingTelemetries = message({
  code: 'IST0159',
  level: 'error',
  text: ({ workload, others }: Rivals) =>
    `${others.length === 1 ? 'The Telemetry' : 'The Telemetries'} ${listOf(others)} also ${others.length === 1 ? 'selects' : 'select'} ${workload}.`,
  why: 'Of the Telemetries that select a workload the oldest counts, and the rest is left out.',
  fix: 'Merge them, or give them labels that no workload has together.',
  sameInIstio: ({ workload }) => workload,
});

export const severalDefaultTelemetries = message({
  code: 'IST0160',
  level: 'error',
  text: ({ namespace, others }: DefaultRivals) =>
    `${others.length === 1 ? 'The Telemetry' : 'The Telemetries'} ${listOf(others)} also ${others.length === 1 ? 'holds' : 'hold'} for all of namespace "${namespace}".`,
  why: 'Of the Telemetries for a whole namespace the oldest counts, and the rest is left out.',
  fix: 'Merge them, or give all but one a selector.',
  sameInIstio: () => '',
});
