import { defineCheck, type At, type Report } from '#analyzer/check.ts';
import { subjectOf } from '#analyzer/checks/manifest/subject.ts';
import { walkedIn, type Dated } from '#analyzer/checks/manifest/walked.ts';
import { groupAndVersion, kindOfManifest } from '#analyzer/kind-of-manifest.ts';
import { kinds, type KindDefinition } from '#analyzer/kinds.ts';
import { newerThanIstio } from '#analyzer/messages/manifest-releases.ts';

export const manifestReleases = defineCheck({
  name: 'manifest-releases',
  summary: 'The release of Istio that is to run a resource has all that it uses.',
  reads: [],
  reports: [newerThanIstio],
  topics: ['upgrades'],

  run({ input, settings }, report) {
    const version = settings.istioVersion;
    if (settings.likeIstio) return;
    for (const { manifest } of input.readings) {
      const { kind, served } = kindOfManifest(manifest);
      const definition: KindDefinition | undefined = kind && kinds[kind];
      if (!definition?.istio || !served) continue;
      const own = groupAndVersion(manifest.apiVersion).version;
      const since = definition.since?.[own];
      if (isNewer(since, version)) {
        const what = `${manifest.kind} in the version "${own}"`;
        const resource = subjectOf(manifest, settings.namespace);
        report(newerThanIstio, { what, since, version }, { resource, path: ['apiVersion'] });
      }
      for (const dated of walkedIn(manifest).dated) {
        const resource = subjectOf(manifest, settings.namespace);
        judge(dated, version, { resource, path: dated.path }, report);
      }
    }
  },
});

function judge({ node, schema, path, entry }: Dated, version: string, at: At, report: Report) {
  const { since } = schema;
  if (entry && isNewer(since, version)) {
    report(newerThanIstio, { what: `"${entry.key}"`, since, version }, { ...at, key: true });
    return;
  }
  if (schema.type !== 'enum' || node.kind !== 'scalar') return;
  const value = String(node.value);
  const { valueSince = {} } = schema;
  const added = Object.hasOwn(valueSince, value) ? valueSince[value] : undefined;
  if (!isNewer(added, version)) return;
  const what = `The value "${value}" of "${path.at(-1)}"`;
  report(newerThanIstio, { what, since: added, version }, at);
}

/** Whether one minor release came after another: `1.9` before `1.10`. */
function isNewer(since: string | undefined, version: string): since is string {
  if (since === undefined) return false;
  const [major = 0, minor = 0] = since.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return major > ownMajor || (major === ownMajor && minor > ownMinor);
}
