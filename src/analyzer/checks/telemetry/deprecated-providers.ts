import { defineCheck } from '#analyzer/check.ts';
import { lightstepProvider } from '#analyzer/messages/telemetry.ts';

export const telemetryDeprecatedProviders = defineCheck({
  name: 'telemetry-deprecated-providers',
  summary: 'No Telemetry sends traces by a kind of provider that is to go.',
  istio: 'telemetry.LightstepAnalyzer',
  reads: ['Telemetry'],
  reports: [lightstepProvider],
  topics: ['observability', 'upgrades'],

  run(snapshot, report) {
    const { extensionProviders = [] } = snapshot.settings.mesh;
    const lightstep = new Set(
      extensionProviders.filter((one) => one.lightstep !== undefined).map(({ name }) => name),
    );
    for (const resource of snapshot.all('Telemetry')) {
      for (const [index, { providers = [] }] of (resource.spec.tracing ?? []).entries()) {
        for (const [order, { name = '' }] of providers.entries()) {
          if (!lightstep.has(name)) continue;
          const path = ['spec', 'tracing', index, 'providers', order, 'name'];
          report(lightstepProvider, { name }, { resource, path, reference: 'document' });
        }
      }
    }
  },
});
