import type { At, Check, Report, Subject } from '#analyzer/check.ts';
import type { Finding } from '#analyzer/finding.ts';
import { manifestKindOf } from '#analyzer/kinds.ts';
import { locate, placeOf } from '#analyzer/locate.ts';
import { sentence, type Message } from '#analyzer/message.ts';
import { internalError } from '#analyzer/messages.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { nodeAt, type Path } from '#analyzer/reading/tree.ts';
import type { Planned } from '#analyzer/repair/plan.ts';
import { repairOf } from '#analyzer/repair/plan-edits.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** A finding and its document, which is absent where a check broke off. */
export type Found = { finding: Finding; manifest?: Manifest };

/** A finding with the text by which repeats are told. */
type Raised = Found & { same: string; unlessRefused: boolean; planned?: Planned | undefined };

/**
 * What checks say of a snapshot, each thing once: in the order of the files, then by line, column
 * and code.
 */
export function runChecks(checks: readonly Check[], snapshot: Snapshot): Found[] {
  const raised = checks.flatMap((check) => runCheck(check, snapshot));
  const files = snapshot.input.documents.files.map(({ name }) => name);
  const told = withoutRepeats(withoutRefused(raised), snapshot.settings.likeIstio);
  if (snapshot.settings.likeIstio) return inOrder(told, files);
  const unread = unreadPlaces(snapshot);
  return inOrder(
    told.map((one) => withRepair(one, (one.manifest && unread.get(one.manifest)) ?? [])),
    files,
  );
}

/** Where each manifest holds what could not be read. */
function unreadPlaces({ input }: Snapshot): Map<Manifest, readonly Path[]> {
  return new Map(
    input.readings.flatMap(({ manifest, reading }) =>
      'issues' in reading && reading.issues.length > 0
        ? [[manifest, reading.issues.map(({ path }) => path)] as const]
        : [],
    ),
  );
}

/** Only what is told needs the edits. Where the answers are Istio's, what mends them is not known. */
function withRepair(one: Raised, unread: readonly Path[]): Raised {
  try {
    const repair = one.manifest && repairOf(one.manifest, one.planned, unread);
    return repair ? { ...one, finding: { ...one.finding, repair } } : one;
  } catch {
    // What is wrong is still true where the way to mend it breaks off.
    return one;
  }
}

function runCheck(check: Check, snapshot: Snapshot): Raised[] {
  const findings: Raised[] = [];
  const report: Report = (message, args, at) => {
    const { manifest } = at.resource;
    // What the cluster adds is not the reader's to mend.
    if (!manifest) return;
    const finding = findingOf(check, message, args, at, manifest);
    findings.push({
      finding,
      manifest,
      same: sameText(message, args),
      unlessRefused: message.unlessRefused ?? false,
      planned: at.repair ?? (message.repair && (() => message.repair?.(args, at.path ?? []))),
    });
  };
  try {
    check.run(snapshot, report);
  } catch (error) {
    findings.push({ finding: failureOf(check, error), same: check.name, unlessRefused: false });
  }
  return findings;
}

/** What Istio's validation says of a place need not be said again in other words. */
function withoutRefused(raised: readonly Raised[]): Raised[] {
  const placeOfRaised = ({ finding: { place } }: Raised) =>
    `${place.file} ${place.start.line} ${place.start.column}`;
  const refused = new Set(
    raised.filter(({ finding }) => finding.code === 'IST0106').map(placeOfRaised),
  );
  return raised.filter((one) => !one.unlessRefused || !refused.has(placeOfRaised(one)));
}

/** Each rule has a text of its own in Istio, however short what we compare of it. */
function sameText<Args>({ rule = '', text, sameInIstio }: Message<Args>, args: Args): string {
  return `${rule} ${(sameInIstio ?? text)(args)}`;
}

function findingOf<Args>(
  check: Check,
  message: Message<Args>,
  args: Args,
  at: At,
  manifest: Manifest,
): Finding {
  const { place, reference } = locate(
    manifest,
    message.rule && !at.reference ? { ...at, reference: 'document' } : at,
  );
  const why = sentence(message.why, args);
  return {
    code: message.code,
    level: message.level,
    ...(message.rule === undefined ? {} : { rule: message.rule }),
    message: withinReason(message.text(args)),
    ...(why === undefined ? {} : { why }),
    fix: withinReason(sentence(message.fix, args) ?? ''),
    check: check.name,
    resource: nameOf(at.resource),
    path: at.path ?? [],
    place,
    related: (at.related ?? []).flatMap(({ message: text, resource, path = [] }) => {
      if (!resource.manifest) return [];
      const node = nodeAt(resource.manifest.root, path) ?? resource.manifest.root;
      const there = placeOf(resource.manifest, node);
      return [{ message: text, place: there, resource: nameOf(resource) }];
    }),
    reference,
    absent: at.absent ?? false,
    topics: check.topics ?? [],
  };
}

/** What a resource is called, with its kind as manifests spell it. */
function nameOf({ kind, namespace, name }: Subject): Finding['resource'] {
  return { kind: manifestKindOf(kind), namespace, name };
}

/** A name of a million letters makes no message of as many. */
function withinReason(text: string): string {
  const most = 2000;
  return text.length > most ? `${text.slice(0, most)}…` : text;
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
function withoutRepeats(raised: readonly Raised[], likeIstio: boolean): Raised[] {
  const seen = new Map<string, Raised>();
  for (const one of raised) {
    const { code, resource, reference, path, place } = one.finding;
    const { kind, namespace, name } = resource;
    const where = likeIstio ? [reference] : [place.file, place.start.line, ...path];
    const key = [code, kind, namespace, name, one.same, ...where].join('\n');
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

function inOrder(found: readonly Raised[], files: readonly string[]): Raised[] {
  const order = new Map(files.map((name, index) => [name, index]));
  const positionOf = ({ place }: Finding) => order.get(place.file) ?? -1;
  return found.toSorted(({ finding: one }, { finding: other }) => {
    const { start } = one.place;
    const there = other.place.start;
    return (
      positionOf(one) - positionOf(other) ||
      start.line - there.line ||
      start.column - there.column ||
      compare(one.code, other.code) ||
      compare(one.message, other.message)
    );
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
