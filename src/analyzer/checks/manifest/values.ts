import { defineCheck, type At, type Report } from '#analyzer/check.ts';
import { repairOfIssue } from '#analyzer/checks/manifest/value-repairs.ts';
import { subjectOf } from '#analyzer/checks/manifest/subject.ts';
import {
  badText,
  formerField,
  numberOutOfRange,
  snakeCaseField,
  unknownEnumValue,
  unknownField,
  wrongType,
} from '#analyzer/messages/manifest-values.ts';
import { expectationOf, type DecodeIssue } from '#analyzer/reading/decode-issue.ts';

export const manifestValues = defineCheck({
  name: 'manifest-values',
  summary: 'Every field of a resource has a known name and a value of its type.',
  reads: [],
  reports: [
    unknownField,
    snakeCaseField,
    wrongType,
    unknownEnumValue,
    badText,
    formerField,
    numberOutOfRange,
  ],

  run({ input, settings }, report) {
    for (const { manifest, reading } of input.readings) {
      if (reading.kind !== 'resource' && reading.kind !== 'refused') continue;
      for (const issue of reading.issues) {
        const resource = subjectOf(manifest, settings.namespace);
        const repair = () => repairOfIssue(manifest, issue);
        const at = { resource, path: issue.path };
        // A field in snake case has its repair from the message.
        const own = issue.problem.kind === 'snake-case' ? {} : { repair };
        reportIssue(issue, { ...at, ...own }, report);
      }
    }
  },
});

function reportIssue({ problem, node, path }: DecodeIssue, at: At, report: Report): void {
  const field = path.findLast((step) => typeof step === 'string') ?? '';
  switch (problem.kind) {
    case 'unknown-field': {
      const { fields, former } = problem.schema;
      const isFormer = former !== undefined && Object.hasOwn(former, problem.field);
      const args = { field: problem.field, known: Object.keys(fields) };
      if (isFormer)
        report(formerField, { ...args, instead: former[problem.field] }, { ...at, key: true });
      else report(unknownField, args, { ...at, key: true });
      return;
    }
    case 'snake-case':
      report(snakeCaseField, problem, { ...at, key: true });
      return;
    case 'wrong-type': {
      // YAML 1.1 made another type of a bare word: "on", "1.20".
      const plain = node.kind === 'scalar' && node.value !== null ? node.plain : undefined;
      report(wrongType, { ...problem, field, plain }, at);
      return;
    }
    case 'unknown-value':
      report(unknownEnumValue, { ...problem, field }, at);
      return;
    case 'bad-text':
      report(badText, { ...problem, field, expected: expectationOf(problem.type) }, at);
      return;
    case 'out-of-range':
      report(numberOutOfRange, { ...problem, field }, at);
      return;
  }
}
