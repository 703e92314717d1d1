import type { Found, Reading, Role, Skipped } from '#posture/found.ts';
import { chartIn, imagesIn } from '#posture/reading/images.ts';
import { tableBelow, type RowReader } from '#posture/reading/table.ts';
import { readVersion } from '#posture/version.ts';

/** What stands before the colon in `istioctl version`, by the first word of it. */
const labels: Readonly<Record<string, Role>> = {
  istio: 'istio',
  client: 'client',
  control: 'control-plane',
  pilot: 'control-plane',
  istiod: 'control-plane',
  citadel: 'control-plane',
  galley: 'control-plane',
  data: 'proxy',
  ingressgateway: 'proxy',
  egressgateway: 'proxy',
};

/** The parts of `istioctl version -o yaml`. */
const sections: Readonly<Record<string, Role>> = {
  clientVersion: 'client',
  meshVersion: 'control-plane',
  dataPlaneVersion: 'proxy',
};

/** Reads a text line by line: whatever each line holds that is a version of Istio. */
export function readLines(text: string): Reading {
  const found: Found[] = [];
  const skipped: Skipped[] = [];
  let section: Role | undefined;
  let row: RowReader | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const number = index + 1;
    if (line.trim() === '') {
      row = undefined;
      continue;
    }
    const table = tableBelow(line);
    if (table) {
      row = table;
      continue;
    }
    section = sections[/^([A-Za-z]+):/.exec(line)?.[1] ?? ''] ?? section;
    const here = row
      ? [row(line, number)].flatMap((one) => one ?? [])
      : ofLine(line, number, section);
    found.push(...here);
    if (here.length === 0 && section === undefined)
      skipped.push({ line: number, text: line.trim() });
  }
  return { found, skipped };
}

function ofLine(line: string, number: number, section: Role | undefined): Found[] {
  const at = (one: Pick<Found, 'version' | 'role'>, count = 1): Found => ({
    ...one,
    count,
    line: number,
  });
  const images = imagesIn(line);
  if (images.length > 0) return images.map((one) => at(one));
  if (section !== undefined) {
    const [, value = ''] =
      /^[\s-]*(?:version|IstioVersion|istioVersion): *["']?([^\s"']+)/.exec(line) ?? [];
    const version = readVersion(value);
    return version ? [at({ version, role: section })] : [];
  }
  const labelled = /^\s*([a-z]+)[a-z -]{0,40} version: *(.*)$/i.exec(line);
  if (labelled)
    return ofLabel(labelled[1] ?? '', labelled[2] ?? '').map(({ count, ...one }) => at(one, count));
  return words(line).flatMap((word) => {
    const version = readVersion(word);
    // A lone number such as 1.5 in a sentence is no version that somebody meant.
    const meant = version && (version.patch !== undefined || isList(line));
    const chart = chartIn(word);
    if (chart) return [at(chart)];
    return meant ? [at({ version, role: 'istio' })] : [];
  });
}

/** `1.19.3 (2 proxies), 1.20.3 (12 proxies)`, or what older releases print of a build. */
function ofLabel(label: string, value: string): Pick<Found, 'version' | 'role' | 'count'>[] {
  const role = labels[label.toLowerCase()];
  // "Server Version" is that of Kubernetes.
  if (!role) return [];
  const [, build] = /Version:"([^"]{1,100})"/.exec(value) ?? [];
  return (build ?? value).split(',').flatMap((part) => {
    const [, written = '', count] =
      /^\s*([^\s()]+)(?: *\((\d{1,7}) [a-z]+\))?\s*$/.exec(part) ?? [];
    const version = readVersion(written);
    return version ? [{ version, role, count: count === undefined ? 1 : Number(count) }] : [];
  });
}

/** Whether a line holds nothing but versions. */
function isList(line: string): boolean {
  return words(line).every(
    (word) => readVersion(word) !== undefined || /^(istio|v|version)$/i.test(word),
  );
}

function words(line: string): string[] {
  return line.split(/[\s,;|"'`=()[\]]+/).filter(Boolean);
}
