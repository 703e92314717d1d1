import { element } from '#browser/element.ts';
import { bulletinName, bulletinPath, severityNames, severityOf } from '#catalog/bulletin-names.ts';
import { dayText } from '#catalog/dates.ts';
import { counted } from '#catalog/numbers.ts';
import { releasePath } from '#catalog/release-names.ts';
import type { Concern } from '#posture/bulletins.ts';
import { isAtRisk, type Judged } from '#posture/judge.ts';
import { isSupported } from '#posture/support.ts';
import { concernText, foundText, remarksOn, supportText } from '#posture/words.ts';

/** More bulletins than these are folded away. */
const mostShown = 5;

/**
 * What there is to say of one version.
 *
 * @param base the address of the site.
 */
export function versionView(judged: Judged, base: string): HTMLElement {
  const { version, support, concerns, release } = judged;
  const found = foundText(judged);
  const { kubernetes } = release;
  return element(
    'section',
    'version',
    element('h2', '', `${version}${found === '' ? '' : ` · ${found}`}`),
    element('p', isSupported(support) ? 'fine' : 'risk', `${supportText(support)}.`),
    ...remarksOn(judged).map((remark) => element('p', 'soft', remark)),
    element(
      'p',
      '',
      kubernetes
        ? `Fits Kubernetes ${kubernetes.versions.join(', ')}${kubernetes.tested ? `; tested, not supported: ${kubernetes.tested.join(', ')}` : ''}. `
        : 'No list of Kubernetes versions was published for it. ',
      link(`${base}${releasePath(release.id)}`, `All on ${release.id}`),
    ),
    ...concernsView(judged, concerns, base),
  );
}

function concernsView(judged: Judged, concerns: readonly Concern[], base: string): HTMLElement[] {
  const affected = concerns.filter(({ kind }) => kind === 'affected').length;
  const head = element(
    'p',
    isAtRisk(judged) && affected > 0 ? 'risk' : '',
    affected === 0
      ? 'No bulletin lists it.'
      : `${counted(affected, 'bulletin')} ${affected === 1 ? 'lists' : 'list'} it.`,
  );
  if (concerns.length === 0) return [head];
  const list = (part: readonly Concern[]) =>
    element('ol', 'concerns', ...part.map((concern) => concernView(concern, base)));
  const rest = concerns.slice(mostShown);
  if (rest.length === 0) return [head, list(concerns)];
  const more = element('details', '', element('summary', '', `${rest.length} more`), list(rest));
  return [head, list(concerns.slice(0, mostShown)), more];
}

function concernView(concern: Concern, base: string): HTMLElement {
  const { bulletin } = concern;
  const { cvss, cves = [], advisories = [], date } = bulletin;
  const severity = severityNames[severityOf(bulletin)];
  const facts = [
    cvss ? `${severity} ${cvss.score}` : severity,
    dayText(date),
    [...cves, ...advisories].join(', ') || 'no CVE',
  ];
  return element(
    'li',
    '',
    element(
      'p',
      '',
      link(`${base}${bulletinPath(bulletin)}`, bulletinName(bulletin)),
      ` ${bulletin.summary}`,
    ),
    element('p', '', element('strong', '', concernText(concern))),
    element('p', 'soft small', facts.join(' · ')),
  );
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = href;
  return made;
}
