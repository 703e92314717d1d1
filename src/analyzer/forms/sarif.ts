import { checks } from '#analyzer/checks.ts';
import type { Finding, Place } from '#analyzer/finding.ts';
import { documentationUrl } from '#analyzer/forms/documentation.ts';
import { fingerprint, identifier } from '#analyzer/forms/fingerprint.ts';
import { originOf } from '#analyzer/forms/origin.ts';
import { fixesOf } from '#analyzer/forms/sarif-fixes.ts';
import type { Form, Report } from '#analyzer/forms/report.ts';

/**
 * For GitHub's code scanning and for editors.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Form = (report) => {
  const { findings, suppressed, refused, version } = report;
  const rules = rulesOf([...findings, ...suppressed.map(({ finding }) => finding)]);
  const resultOf = resultsIn(report, new Map(rules.map(({ id }, index) => [id, index])));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Chartroom',
            version,
            informationUri: 'https://github.com/chartroom/chartroom',
            rules,
          },
        },
        invocations: [
          {
            executionSuccessful: refused.length === 0,
            toolExecutionNotifications: refused.map(({ path, reason }) => ({
              level: 'error',
              message: { text: `${path} ${reason}` },
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: [
          ...findings.map((finding) => resultOf(finding)),
          ...suppressed.map(({ finding, by, reason }) => ({
            ...resultOf(finding),
            suppressions: [
              {
                kind: by === 'option' ? 'external' : 'inSource',
                ...(reason === undefined ? {} : { justification: reason }),
              },
            ],
          })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

function rulesOf(findings: readonly Finding[]) {
  const byCode = new Map<string, Finding>();
  for (const finding of findings) if (!byCode.has(finding.code)) byCode.set(finding.code, finding);
  return [...byCode.keys()].toSorted().map((id) => {
    const reporting = checks.filter(({ reports }) => reports.some(({ code }) => code === id));
    const summary = reporting.map((check) => check.summary).join(' ') || id;
    const helpUri = documentationUrl(id, 'latest');
    return {
      id,
      shortDescription: { text: summary },
      help: {
        text: `What holds where nothing is found: ${summary} See ${helpUri}`,
        markdown: `What holds where nothing is found: ${summary} [More about ${id}](${helpUri})`,
      },
      helpUri,
      defaultConfiguration: { level: levels[byCode.get(id)?.level ?? 'error'] },
      properties: { tags: ['istio', ...new Set(reporting.flatMap(({ topics = [] }) => topics))] },
    };
  });
}

function resultsIn({ files, pathOf }: Report, ruleIndex: ReadonlyMap<string, number>) {
  const identityOf = identifier(files);
  const counts = new Map<string, number>();
  const named = new Map(files.map((file) => [file.name, file]));
  const fileNamed = (name: string) => named.get(name);
  const locationOf = ({ file, start, end }: Place) => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(pathOf(file)) },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      },
    },
  });
  return (finding: Finding) => {
    const { code, level, rule, message, why, fix, place, related } = finding;
    const identity = identityOf(finding);
    const key = JSON.stringify(identity);
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    const origin = originOf(finding);
    return {
      ruleId: code,
      ruleIndex: ruleIndex.get(code) ?? -1,
      level: levels[level],
      message: { text: [message, why, fix].filter(Boolean).join('\n') },
      locations: place.file === '' ? [] : [{ ...locationOf(place), ...logical(origin) }],
      relatedLocations: related.map((other, index) => ({
        id: index + 1,
        ...locationOf(other.place),
        message: { text: other.message },
      })),
      ...fixesOf(finding, fileNamed, (file) => uriOf(pathOf(file))),
      partialFingerprints: { 'chartroom/v1': fingerprint(identity, nth) },
      properties: { ...(rule === undefined ? {} : { rule }), absent: finding.absent },
    };
  };
}

function logical(origin: string) {
  return origin === ''
    ? {}
    : { logicalLocations: [{ fullyQualifiedName: origin, kind: 'resource' }] };
}

/** A path as an address: relative where it is, so that it counts from the root of the repository. */
function uriOf(path: string): string {
  const escaped = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${escaped}` : escaped;
}
