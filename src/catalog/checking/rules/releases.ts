import { problemIn, type Content, type Entry, type Rule } from '#catalog/checking/content.ts';
import { byMinor } from '#catalog/release-names.ts';

/** Support ends after the release, and versions of Kubernetes stand in their order. */
export const releaseOrder: Rule = (content) =>
  releases(content).flatMap((release) => {
    const { released, support, kubernetes } = release.fields;
    const { ends, expected } = support ?? {};
    const end = ends ?? expected;
    const reversed = released !== undefined && end !== undefined && end < released.slice(0, 7);
    const early = released !== undefined && ends !== undefined && ends <= released;
    const lists = (['versions', 'tested'] as const).flatMap((name) =>
      descents(kubernetes?.[name] ?? []).map((index) =>
        problemIn(
          release,
          ['kubernetes', name, index],
          `"${kubernetes?.[name]?.[index]}" is not newer than the one before it.`,
          'Put the oldest first, each once.',
        ),
      ),
    );
    const both = ends !== undefined && expected !== undefined;
    return [
      ...(reversed || early
        ? [
            problemIn(
              release,
              ['support', ends === undefined ? 'expected' : 'ends'],
              `${end} is not after the release, ${released}.`,
              'Correct one of them.',
            ),
          ]
        : []),
      ...(both
        ? [
            problemIn(
              release,
              ['support', 'expected'],
              'the day is known: "ends" gives it.',
              'Remove the field.',
              'key',
            ),
          ]
        : []),
      ...lists,
    ];
  });

/** Patches are of their release, each newer than the one before, by number and by day. */
export const patchOrder: Rule = (content) =>
  releases(content).flatMap((release) =>
    (release.fields.patches ?? []).flatMap(({ version, date }, index, patches) => {
      const before = patches[index - 1];
      if (!version.startsWith(`${release.id}.`)) {
        return problemIn(
          release,
          ['patches', index, 'version'],
          `${version} is no patch of ${release.id}.`,
          `Move it to content/releases/${version.replace(/\.\d+$/, '')}.yaml.`,
        );
      }
      if (!before) return [];
      if (byMinor(before.version, version) >= 0) {
        return problemIn(
          release,
          ['patches', index, 'version'],
          `${version} is not newer than ${before.version} before it.`,
          'Put the oldest first, each once.',
        );
      }
      return date >= before.date
        ? []
        : problemIn(
            release,
            ['patches', index, 'date'],
            `${date} is before ${before.date}, the day of ${before.version}.`,
            'Correct one of them.',
          );
    }),
  );

function releases({ entries }: Content): Entry<'releases'>[] {
  return [...entries.releases.values()];
}

/** The places of those that are not newer than the one before. */
function descents(versions: readonly string[]): number[] {
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    return before !== undefined && byMinor(before, version) >= 0 ? [index] : [];
  });
}
