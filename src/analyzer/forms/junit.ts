import type { Finding } from '#analyzer/finding.ts';
import { levelName, originOf } from '#analyzer/forms/origin.ts';
import type { Form, Report } from '#analyzer/forms/report.ts';
import { element, xmlDocument, type XmlElement } from '#feeds/xml.ts';

/**
 * A suite a file, a test a finding; a file without findings has one test, which passes. Findings
 * below the threshold pass and tell themselves in their output.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export const junit: Form = (report) => {
  const byFile = Map.groupBy(report.findings, ({ place }) => place.file);
  const names = new Set([...report.files.map(({ name }) => name), ...byFile.keys()]);
  const suites = [
    ...[...names].map((name) => suiteOf(report.pathOf(name), byFile.get(name) ?? [], report)),
    ...report.refused.map(({ path, reason }) => unread(path, `${path} ${reason}`)),
  ];
  const sum = (of: keyof Totals) =>
    suites.reduce((total, { totals }) => total + totals[of], 0).toString();
  return xmlDocument(
    element(
      'testsuites',
      suites.map(({ suite }) => suite),
      { name: 'Chartroom', tests: sum('tests'), failures: sum('failures'), errors: sum('errors') },
    ),
  );
};

type Totals = { tests: number; failures: number; errors: number };
type Suite = { suite: XmlElement; totals: Totals };

function suiteOf(path: string, findings: readonly Finding[], { isFailing }: Report): Suite {
  const cases = findings.map((finding) => testOf(path, finding, isFailing(finding)));
  const failures = findings.filter(isFailing).length;
  const passed = element('testcase', [], { classname: path, name: 'no finding' });
  return suite(path, cases.length === 0 ? [passed] : cases, { failures, errors: 0 });
}

function unread(path: string, message: string): Suite {
  const error = element('error', message, { message, type: 'unreadable' });
  const test = element('testcase', [error], { classname: path, name: 'can be read' });
  return suite(path, [test], { failures: 0, errors: 1 });
}

function suite(name: string, cases: XmlElement[], counts: Omit<Totals, 'tests'>): Suite {
  const totals = { tests: cases.length, ...counts };
  const { tests, failures, errors } = totals;
  const attributes = { name, tests: `${tests}`, failures: `${failures}`, errors: `${errors}` };
  return { suite: element('testsuite', cases, attributes), totals };
}

function testOf(path: string, finding: Finding, failing: boolean): XmlElement {
  const { code, level, message, why, fix, place } = finding;
  const { line, column } = place.start;
  const where = `${path}:${line}:${column}`;
  const details = [where, message, why ?? '', fix].filter((part) => part !== '').join('\n');
  const attributes = { classname: path, name: `${code} ${originOf(finding)} (${line}:${column})` };
  const outcome = failing
    ? element('failure', details, { message, type: levelName(level) })
    : element('system-out', `${levelName(level)} ${details}`);
  return element('testcase', [outcome], attributes);
}
