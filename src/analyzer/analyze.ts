import type { At, Check, Report } from '#analyzer/check.ts';
import { checks } from '#analyzer/checks.ts';
import { addedByTheCluster, isIgnored } from '#analyzer/cluster.ts';
import { loadEnvoyApi, mayHoldEnvoyFilter } from '#analyzer/envoy-api.ts';
import type { Finding } from '#analyzer/finding.ts';
import type { SettingInUse } from '#analyzer/found-settings/setting-in-use.ts';
import { manifestKindOf } from '#analyzer/kinds.ts';
import type { CheckWithoutInput, SkippedDocument, UncheckedKind } from '#analyzer/left-out.ts';
import { locate, placeOf } from '#analyzer/locate.ts';
import { sentence, type Message } from '#analyzer/message.ts';
import { internalError } from '#analyzer/messages.ts';
import { readDocuments } from '#analyzer/reading/documents.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { nodeAt } from '#analyzer/reading/tree.ts';
import { loadRegex, mayHoldRegex } from '#analyzer/regex.ts';
import { readResource } from '#analyzer/resource.ts';
import { defaultSettings, type Settings } from '#analyzer/settings.ts';
import { snapshotOf, type Snapshot } from '#analyzer/snapshot.ts';
import type { SuppressedFinding, UnusedSuppression } from '#analyzer/suppression/suppression.ts';

/** A finding, and the text by which repeats are told. */
type Found = { finding: Finding; same: string };

export type AnalyzeOptions = Partial<Settings> & {
  /** `IST0101=Service reviews.default`, `CR0005=*`; answering like Istio, as `istioctl -S` has it. */
  suppressions?: readonly string[];
  /** The mesh config as a file of its own. It counts more than what the input says. */
  meshConfigFile?: SourceFile;
};

export type Analysis = {
  /** In the order of the files, then by line, column and code. */
  findings: Finding[];
  suppressed: SuppressedFinding[];
  unusedSuppressions: UnusedSuppression[];
  settings: SettingInUse[];
  skipped: SkippedDocument[];
  uncheckedKinds: UncheckedKind[];
  checksWithoutInput: CheckWithoutInput[];
  /** How many resources were read, those that the cluster adds not counted. */
  resources: number;
};

/** Checks files as a cluster would hold them once they are applied. */
export async function analyze(
  files: readonly SourceFile[],
  options: AnalyzeOptions = {},
): Promise<Analysis> {
  const settings = { ...defaultSettings, ...options };
  if (files.some(({ text }) => mayHoldRegex(text))) await loadRegex();
  if (files.some(({ text }) => mayHoldEnvoyFilter(text))) await loadEnvoyApi();
  const documents = readDocuments(files);
  const readings = documents.manifests.map((manifest) => ({
    manifest,
    reading: readResource(manifest, settings.namespace),
  }));
  const resources = readings.flatMap(({ reading }) =>
    reading.kind === 'resource' && !isIgnored(reading.resource) ? [reading.resource] : [],
  );
  const cluster = [...addedByTheCluster(resources, settings), ...resources];
  const snapshot = snapshotOf(cluster, { documents, readings }, settings);
  const found = checks.flatMap((check) => runCheck(check, snapshot));
  const findings = withoutRepeats(found, settings.likeIstio);
  return {
    findings: findings.map(({ finding }) => finding),
    suppressed: [],
    unusedSuppressions: [],
    settings: [],
    skipped: [],
    uncheckedKinds: [],
    checksWithoutInput: [],
    resources: resources.length,
  };
}

function runCheck(check: Check, snapshot: Snapshot): Found[] {
  const findings: Found[] = [];
  const report: Report = (message, args, at) => {
    const finding = findingOf(check, message, args, at);
    if (finding) findings.push({ finding, same: sameText(message, args) });
  };
  try {
    check.run(snapshot, report);
  } catch (error) {
    findings.push({ finding: failureOf(check, error), same: check.name });
  }
  return findings;
}

/** Each rule has a text of its own in Istio, however short what we compare of it. */
function sameText<Args>({ rule = '', text, sameInIstio }: Message<Args>, args: Args): string {
  return sameInIstio ? `${rule} ${sameInIstio(args)}` : text(args);
}

function findingOf<Args>(
  check: Check,
  message: Message<Args>,
  args: Args,
  at: At,
): Finding | undefined {
  const { manifest, kind, namespace, name } = at.resource;
  // What the cluster adds is not the reader's to mend.
  if (!manifest) return undefined;
  const { place, reference } = locate(
    manifest,
    message.rule && !at.reference ? { ...at, reference: 'document' } : at,
  );
  const why = sentence(message.why, args);
  return {
    code: message.code,
    level: message.level,
    ...(message.rule === undefined ? {} : { rule: message.rule }),
    message: message.text(args),
    ...(why === undefined ? {} : { why }),
    fix: sentence(message.fix, args) ?? '',
    check: check.name,
    resource: { kind: manifestKindOf(kind), namespace, name },
    path: at.path ?? [],
    place,
    related: (at.related ?? []).flatMap(({ message: text, resource, path = [] }) => {
      if (!resource.manifest) return [];
      const node = nodeAt(resource.manifest.root, path) ?? resource.manifest.root;
      return [{ message: text, place: placeOf(resource.manifest, node) }];
    }),
    reference,
    absent: at.absent ?? false,
    topics: check.topics ?? [],
  };
}

/** A check that breaks is told as a finding, and the others go on. */
function failureOf(check: Check, error: unknown): Finding {
  const detail = error instanceof Error ? error.message : String(error);
  const nowhere = { line: 1, column: 1 };
  return {
    code: internalError.code,
    level: internalError.level,
    message: internalError.text({ check: check.name, detail }),
    fix: sentence(internalError.fix, { check: check.name, detail }) ?? '',
    check: check.name,
    resource: { kind: '', namespace: '', name: '' },
    path: [],
    place: { file: '', start: nowhere, end: nowhere },
    related: [],
    reference: '',
    absent: false,
    topics: [],
  };
}

/**
 * The same thing said of the same field twice is one finding. `istioctl` knows no fields: there it
 * is one when the line is the same.
 */
function withoutRepeats(found: readonly Found[], likeIstio: boolean): Found[] {
  const seen = new Map<string, Found>();
  for (const one of found) {
    const { code, resource, reference, path, place } = one.finding;
    const { kind, namespace, name } = resource;
    const where = likeIstio ? [reference] : [place.file, place.start.line, ...path];
    const key = [code, kind, namespace, name, one.same, ...where].join('\n');
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
