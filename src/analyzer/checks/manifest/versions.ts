import { defineCheck, type Report } from '#analyzer/check.ts';
import { subjectOf } from '#analyzer/checks/manifest/subject.ts';
import { groupAndVersion, kindOfManifest } from '#analyzer/kind-of-manifest.ts';
import { kinds, type KindDefinition } from '#analyzer/kinds.ts';
import { unknownVersion } from '#analyzer/messages.ts';
import { outdatedKind, unknownKind } from '#analyzer/messages/manifest-versions.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { decode } from '#analyzer/reading/decode.ts';
import { planForMeant } from '#analyzer/repair/meant.ts';
import { perhaps, surely, write, type Plan } from '#analyzer/repair/plan.ts';
import { kubernetesType } from '#analyzer/schemas/kubernetes-api.ts';
import { kindsOfGroups } from '#analyzer/schemas/kind-names.ts';
import { outdatedVersion, type Outdated } from '#analyzer/schemas/outdated-versions.ts';
import type { Settings } from '#analyzer/settings.ts';
import { shortened } from '#analyzer/wording.ts';
import { nearest } from '#catalog/checking/nearest.ts';

export const manifestVersions = defineCheck({
  name: 'manifest-versions',
  summary: 'Every resource is of a kind and a version that clusters of today know.',
  reads: [],
  reports: [outdatedKind, unknownVersion, unknownKind],
  topics: ['upgrades'],

  run({ input, settings }, report) {
    if (settings.likeIstio) return;
    for (const { manifest } of input.readings) judge(manifest, settings, report);
  },
});

function judge(manifest: Manifest, settings: Settings, report: Report): void {
  const { apiVersion, kind } = manifest;
  const resource = subjectOf(manifest, settings.namespace);
  const version = { resource, path: ['apiVersion'] };
  const outdated = outdatedVersion(apiVersion, kind);
  if (outdated) {
    const repair = () => currentVersion(manifest, outdated);
    report(outdatedKind, { ...outdated, apiVersion, kind }, { ...version, repair });
    return;
  }
  const known = kindOfManifest(manifest);
  const definition: KindDefinition | undefined = known.kind && kinds[known.kind];
  if (definition?.partly || known.served) return;
  const { group } = groupAndVersion(apiVersion);
  if (definition) {
    const versions = definition.versions.filter(
      (one) => !outdatedVersion(joined(group, one), kind),
    );
    report(
      unknownVersion,
      { apiVersion, kind, known: versions.map((one) => joined(group, one)) },
      version,
    );
    return;
  }
  const own = kindsOfGroups.get(group);
  if (own?.includes(kind)) return;
  const meant = meantKind(group, kind, own);
  // Of groups that are not known, no more can be said than that a kind has another one.
  if (!own && meant === undefined) return;
  const path = ['kind'];
  const repair = () => own && planForMeant(kind, own, (name) => write(path, name));
  report(unknownKind, { apiVersion, kind, meant }, { resource, path, repair });
}

/** Groups whose kinds have kept their fields from one version to the next. */
const unchanged = /^(?:rbac\.authorization|coordination|scheduling|storage)\.k8s\.io\//;

/** The version that took its place, if it knows the fields that are given. */
function currentVersion(manifest: Manifest, { current }: Outdated): Plan | undefined {
  const { root, apiVersion, kind } = manifest;
  if (current === undefined) return undefined;
  const { kind: known } = kindOfManifest(manifest);
  const definition: KindDefinition | undefined = known && kinds[known];
  const isRead = definition && !definition.istio && !definition.partly;
  const fits =
    !isRead ||
    decode(root, kubernetesType(kind), false, [], { complete: true }).issues.length === 0;
  if (!fits) return undefined;
  const change = write(['apiVersion'], current);
  return unchanged.test(apiVersion) ? surely(change) : perhaps(change);
}

/** The kind that was most likely meant, with its group where that is another one. */
function meantKind(
  group: string,
  kind: string,
  own: readonly string[] | undefined,
): string | undefined {
  if (!own && !isNear(group)) return undefined;
  const others = [...kindsOfGroups].filter(([, names]) => names.includes(kind));
  const [other] = others.toSorted(([one], [two]) => closeness(two, group) - closeness(one, group));
  if (other) return `${kind} of ${other[0] === '' ? '"v1"' : `the group "${other[0]}"`}`;
  const name = own && nearest(shortened(kind), own);
  return name === undefined ? undefined : `"${name}"`;
}

/** Whether a group that is not known looks like one of ours with letters wrong. */
function isNear(group: string): boolean {
  if (group.split('.').slice(-2).join('.') === 'istio.io') return true;
  const groups = [...kindsOfGroups.keys()].filter((one) => one.length > 5);
  return nearest(shortened(group), groups) !== undefined && /istio|gateway/.test(group);
}

/** Gateway is a kind of two groups. */
function closeness(one: string, other: string): number {
  return one.split('.').filter((part) => other.split('.').includes(part)).length;
}

function joined(group: string, version: string): string {
  return group === '' ? version : `${group}/${version}`;
}
