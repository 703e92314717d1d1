import { problemIn, type Content, type Entry, type Rule } from '#catalog/checking/content.ts';
import { nearest } from '#catalog/checking/nearest.ts';
import type { FieldPath } from '#catalog/checking/problem.ts';
import { byMinor } from '#catalog/release-names.ts';

/** A bulletin's file has the name and the year that Istio gave it, and names a CVE once. */
export const bulletinNames: Rule = (content) =>
  bulletins(content).flatMap((bulletin) => {
    const year = /^istio-security-(\d{4})-\d{3}$/.exec(bulletin.id)?.[1];
    const { date, cves = [] } = bulletin.fields;
    if (year === undefined) {
      return problemIn(
        bulletin,
        [],
        `"${bulletin.id}" is no bulletin of Istio.`,
        'Name the file as Istio names the bulletin: istio-security-2024-001.yaml.',
      );
    }
    const repeated = cves.flatMap((cve, index) =>
      cves.indexOf(cve) < index
        ? [problemIn(bulletin, ['cves', index], `"${cve}" stands here twice.`, 'Remove one.')]
        : [],
    );
    if (date === undefined || date.startsWith(year)) return repeated;
    const wrong = problemIn(
      bulletin,
      ['date'],
      `${date} is not in ${year}, the year of the bulletin.`,
      'Correct the date, or the name of the file.',
    );
    return [wrong, ...repeated];
  });

/** A range begins before it ends, and has a bound. */
export const affectedRanges: Rule = (content) =>
  bulletins(content).flatMap((bulletin) =>
    (bulletin.fields.affected ?? []).flatMap(({ from, to, before }, index) => {
      const end = to ?? before;
      const at = ['affected', index];
      if (to !== undefined && before !== undefined) {
        return problemIn(
          bulletin,
          [...at, 'before'],
          'there is a "to" as well.',
          'Keep one: "to" is affected, "before" is not.',
          'key',
        );
      }
      if (from === undefined && end === undefined) {
        const fix = 'Add "from", "to" or "before".';
        return problemIn(bulletin, at, 'the range has no bound.', fix);
      }
      if (from === undefined || end === undefined) return [];
      const order = byMinor(from, end);
      return order < 0 || (order === 0 && to !== undefined)
        ? []
        : problemIn(
            bulletin,
            [...at, to === undefined ? 'before' : 'to'],
            `${end} is not after ${from}.`,
            'Write the older version first.',
          );
    }),
  );

/** The versions that a bulletin names were released. */
export const fixedVersions: Rule = (content) => {
  const known = knownVersions(content);
  return bulletins(content).flatMap((bulletin) => {
    const { affected = [], fixed = [], fixedBy } = bulletin.fields;
    const named: [FieldPath, string][] = [
      ...affected.flatMap(({ from, to, before }, index) =>
        Object.entries({ from, to, before }).flatMap(([name, version]): [FieldPath, string][] =>
          version === undefined ? [] : [[['affected', index, name], version]],
        ),
      ),
      ...fixed.map((version, index): [FieldPath, string] => [['fixed', index], version]),
    ];
    const unknown = named.flatMap(([field, version]) => {
      if (known.has(version)) return [];
      const meant = nearest(version, ofMinor(known, version));
      const file = `content/releases/${version.replace(/\.\d+$/, '')}.yaml`;
      return problemIn(
        bulletin,
        field,
        `${version} was never released, as far as content/releases/ knows.`,
        `${meant ? `Did you mean ${meant}? Otherwise add` : 'Correct it, or add'} it to ${file}.`,
      );
    });
    const unsourced =
      fixed.length > 0 && fixedBy === undefined && !bulletin.doubtful.has('fixedBy');
    if (!unsourced) return unknown;
    const lacking = problemIn(
      bulletin,
      ['fixed'],
      'nothing says who names these versions.',
      'Add "fixedBy: bulletin", or "fixedBy: announcements" where those of the releases do.',
    );
    return [...unknown, lacking];
  });
};

function bulletins({ entries }: Content): Entry<'bulletins'>[] {
  return [...entries.bulletins.values()];
}

/** Every version that was released, the first of each minor included. */
function knownVersions({ entries }: Content): Set<string> {
  return new Set(
    [...entries.releases.values()].flatMap(({ id, fields }) => [
      `${id}.0`,
      ...(fields.patches ?? []).map(({ version }) => version),
    ]),
  );
}

/** Those of the same minor, or all where there is none. */
function ofMinor(known: ReadonlySet<string>, version: string): string[] {
  const own = [...known].filter((other) => other.startsWith(version.replace(/\d+$/, '')));
  return own.length > 0 ? own : [...known];
}
