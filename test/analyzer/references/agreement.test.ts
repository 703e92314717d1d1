import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { expandRepeats, parseCases, type Case } from '#analyzer/cases.ts';
import { checkFile } from '#analyzer/check-files.ts';
import { checks } from '#analyzer/checks.ts';
import type { Finding, Place } from '#analyzer/finding.ts';
import { readInput } from '#analyzer/read-input.ts';
import { references } from '#analyzer/references/references.ts';
import { runChecks } from '#analyzer/run-checks.ts';

/** The checks that judge references, each by the code with which it does. */
const judges = new Map([
  ['authorizationpolicy-workloads', 'IST0127'],
  ['destinationrule-hosts', 'IST0174'],
  ['destinationrule-subsets', 'IST0173'],
  ['gateway-credentials', 'IST0101'],
  ['gateway-selector', 'IST0101'],
  ['sidecar-selector', 'IST0101'],
  ['telemetry-selector', 'IST0101'],
  ['virtualservice-destination-hosts', 'IST0101'],
  ['virtualservice-destination-ports', 'IST0101'],
  ['virtualservice-destination-subsets', 'IST0101'],
  ['virtualservice-gateways', 'IST0101'],
]);

const all = await Promise.all(
  checks.map(async ({ name }) => {
    const text = await readFile(`src/analyzer/${checkFile(name)}.cases.yaml`, 'utf8');
    return parseCases(text).map((one) => ({ ...one, title: `${name}: ${one.title}` }));
  }),
);
const cases = all.flat();

function answersTo({ text, settings }: Case) {
  const { snapshot } = readInput([{ name: 'case.yaml', text: expandRepeats(text) }], settings);
  const findings = runChecks(checks, snapshot).map(({ finding }) => finding);
  return { findings, graph: references(snapshot, findings) };
}

const placeText = ({ start }: Place) => `${start.line}:${start.column}`;

describe('the graph and the findings agree', () => {
  test.each(cases)('$title', (one) => {
    const { findings, graph } = answersTo(one);
    const ids = new Set(graph.nodes.map(({ id }) => id));
    expect(graph.edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
    const broken = graph.edges.filter((edge) => edge.broken);
    const brokenPlaces = new Set(broken.map(({ place }) => placeText(place)));
    const unseen = findings.filter(
      ({ place, ...finding }) => isJudgement(finding) && !brokenPlaces.has(placeText(place)),
    );
    expect(unseen.map(({ message }) => message)).toEqual([]);
    const found = new Set(findings.map(({ place }) => placeText(place)));
    const kindOf = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
    const invented = broken.filter(
      ({ from, to, place }) =>
        isJudged(kindOf.get(from), kindOf.get(to)) && !found.has(placeText(place)),
    );
    expect(invented.map(({ why }) => why)).toEqual([]);
  });
});

test('every check that judges references has findings among the cases', () => {
  const found = new Set(
    cases.flatMap((one) =>
      answersTo(one)
        .findings.filter(isJudgement)
        .map(({ check }) => check),
    ),
  );
  expect([...found].toSorted()).toEqual([...judges.keys()]);
});

function isJudgement({ check, code, rule }: Pick<Finding, 'check' | 'code' | 'rule'>): boolean {
  return rule === undefined && judges.get(check) === code;
}

/** Whether the checks look for such a reference, so that none that is broken is left unsaid. */
function isJudged(from = '', to = ''): boolean {
  if (from === 'VirtualService') return to !== 'VirtualService';
  if (from === 'Telemetry' || from === 'Sidecar') return to === 'Pods';
  return from === 'DestinationRule';
}
