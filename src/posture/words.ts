import { bulletinName, severityNames, severityOf } from '#catalog/bulletin-names.ts';
import { dayText, monthText } from '#catalog/dates.ts';
import { counted } from '#catalog/numbers.ts';
import type { Concern } from '#posture/bulletins.ts';
import type { Role } from '#posture/found.ts';
import type { Judged, Posture, Unknown } from '#posture/judge.ts';
import { laterBulletins, recordEnds } from '#posture/record.ts';
import type { Skew } from '#posture/skew.ts';
import { isSupported, type Support } from '#posture/support.ts';
import { plainVersion } from '#posture/version.ts';

const roleNames: Readonly<Record<Role, string>> = {
  'control-plane': 'control plane',
  proxy: 'proxy',
  node: 'node agent',
  client: 'istioctl',
  istio: '',
};

/** What was found of a version: `control plane`, `14 proxies`; empty where the text does not say. */
export function foundText({ found }: Pick<Judged, 'found'>): string {
  return found.by
    .flatMap(({ role, count }) => {
      const name = roleNames[role];
      if (name === '') return [];
      if (count === 1) return [name];
      const plural = name === 'proxy' ? 'proxies' : `${name}s`;
      return [`${count.toLocaleString('en')} ${role === 'client' ? name : plural}`];
    })
    .join(', ');
}

/** `Supported until 12 October 2026`, `Not supported since 25 June 2024`. */
export function supportText(support: Support): string {
  switch (support.state) {
    case 'supported':
      if (support.until) return `Supported until ${dayText(support.until)}`;
      if (support.expected)
        return `Supported; the end is expected in ${monthText(support.expected)}`;
      return 'Supported; no end is announced';
    case 'ended':
      return `Not supported since ${dayText(support.since)}`;
    case 'ending':
      return `Support was expected to end in ${monthText(support.expected)}; the record has no day`;
    case 'ended-unknown':
      return 'Not supported; the day on which support ended was never published';
    case 'not-released':
      return `Not released before ${dayText(support.released)}`;
  }
}

/** What the numbers leave open: a patch that is not known, a build of somebody else. */
export function remarksOn({ found, version, release, known, newest, silent }: Judged): string[] {
  const remarks: string[] = [];
  if (found.patch === undefined) {
    remarks.push(
      `No patch was given, so the newest of ${release.id} is judged, ${newest}. Older patches have more bulletins.`,
    );
  }
  if (known !== true) {
    remarks.push(
      `${version} is not in the record. The nearest known version is ${known.nearest}; the release and the ranges of bulletins are judged all the same.`,
    );
  }
  if (found.suffix !== undefined) {
    remarks.push(
      `“${found.suffix}” marks a build of somebody else, or one before a release. It is judged as ${plainVersion(found)} of Istio; the maker may support it longer and have fixes of its own.`,
    );
  }
  if (silent > 0) {
    remarks.push(
      `${counted(silent, 'later bulletin')} ${silent === 1 ? 'does' : 'do'} not list this version. That says nothing: bulletins seldom look at releases without support.`,
    );
  }
  return remarks;
}

/** What a bulletin means for the version that it concerns. */
export function concernText({ bulletin, kind, fixed }: Concern): string {
  if (kind === 'advice') return 'No release fixes it: look at your configuration.';
  if (kind === 'unclear') {
    return `The list of affected versions leaves this one out, and ${fixed} of the same release has the fix. Take it as affected.`;
  }
  if (fixed === undefined) {
    return bulletin.fixed
      ? 'No newer version with the fix is named.'
      : 'The bulletin names no fix.';
  }
  return `Fixed in ${fixed}.`;
}

/** `ISTIO-SECURITY-2024-001 · High 8.6 · CVE-2024-23322, …`. */
export function concernHead({ bulletin }: Concern): string {
  const { cvss, cves = [], advisories = [] } = bulletin;
  const severity = severityNames[severityOf(bulletin)];
  return [
    bulletinName(bulletin),
    cvss ? `${severity} ${cvss.score}` : severity,
    ...[[...cves, ...advisories].join(', ') || 'no CVE'],
  ].join(' · ');
}

export function skewText({ kind, proxy, controlPlane }: Skew): string {
  return kind === 'newer'
    ? `Proxies of ${proxy} are newer than the control plane, ${controlPlane}. That is not supported: upgrade the control plane first.`
    : `Proxies of ${proxy} are more than one release behind the control plane, ${controlPlane}. That is not supported: restart their workloads, so that they get a newer proxy.`;
}

export function unknownText({ found, nearest }: Unknown): string {
  return `${plainVersion(found)} is no release that the record knows on that day. The nearest is ${nearest}.`;
}

/** The answer in one sentence. */
export function verdictText({ verdict, date, judged, unknown, skews }: Posture): string {
  if (verdict === 'unknown') {
    return `Nothing can be said of ${unknown.map(({ found }) => plainVersion(found)).join(', ')}.`;
  }
  const running = judged.filter(({ found }) => found.by.some(({ role }) => role !== 'client'));
  if (verdict === 'fine') return fineText(running, date);
  const lost = running.filter(({ support }) => !isSupported(support));
  const listed = running.filter(({ concerns }) => concerns.some(({ kind }) => kind === 'affected'));
  const versions = (list: readonly Judged[]) => list.map(({ version }) => version).join(', ');
  return [
    ...(lost.length > 0 ? [`Not supported: ${versions(lost)}.`] : []),
    ...(listed.length > 0 ? [`Listed by security bulletins: ${versions(listed)}.`] : []),
    ...(skews.length > 0 ? ['Proxies and control plane do not fit together.'] : []),
  ].join(' ');
}

/** Nobody is told to be safe from what the record does not hold. */
function fineText(running: readonly Judged[], date: string): string {
  if (running.length === 0) return 'istioctl alone was given.';
  const strange = running.filter(({ known }) => known !== true).map(({ version }) => version);
  if (strange.length > 0) {
    const are = strange.length === 1 ? 'is' : 'are';
    return `Supported, as far as the record tells: ${strange.join(', ')} ${are} not in it.`;
  }
  const bulletins = date > recordEnds ? `no bulletin up to ${dayText(recordEnds)}` : 'no bulletin';
  return running.length > 1
    ? `All are supported, and ${bulletins} lists one of them.`
    : `Supported, and ${bulletins} lists it.`;
}

/** What to know about the day: nothing that came after the record is in it. */
export function dateText({ date }: Pick<Posture, 'date'>): string {
  const day = `As of ${dayText(date)}.`;
  return date > recordEnds
    ? `${day} The record of releases ends on ${dayText(recordEnds)}: what came later is not in it. Known to be later: ${laterBulletins.join(', ')}.`
    : day;
}
