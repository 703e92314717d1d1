import type { Settings } from '#analyzer/settings.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What a case takes for granted beyond the defaults, in words; empty where that is nothing. */
export function givenText(settings: Readonly<Record<string, unknown>>): string {
  const { now, istioVersion, mesh, clusterDomain, ...others } = settings as Partial<Settings>;
  return [
    ...(now === undefined ? [] : [`the day is ${dayFormat.format(now)}`]),
    ...(istioVersion === undefined ? [] : [`Istio ${istioVersion}`]),
    ...(clusterDomain === undefined ? [] : [`the cluster domain ${clusterDomain}`]),
    ...(mesh === undefined ? [] : [`a mesh config with ${JSON.stringify(mesh)}`]),
    ...Object.entries(others).map(([name, value]) => `${name} ${JSON.stringify(value)}`),
  ].join(', ');
}
