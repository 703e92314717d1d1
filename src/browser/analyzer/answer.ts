import { analyze } from '#analyzer/analyze.ts';
import { unpack } from '#analyzer/archive/unpack.ts';
import { loadEnvoyApi } from '#analyzer/envoy-api.ts';
import { loadRegex } from '#analyzer/regex.ts';
import { offersOf } from '#analyzer/request/offers.ts';
import { simulate } from '#analyzer/request/simulate.ts';
import { reportText } from '#browser/analyzer/report.ts';
import type { Answers, Question } from '#browser/analyzer/protocol.ts';

/** What the worker says to a question. */
export async function answer(question: Question): Promise<Answers[keyof Answers]> {
  switch (question.kind) {
    case 'warm':
      // Beforehand, so that no input makes the page ask for anything.
      await Promise.all([loadRegex(), loadEnvoyApi()]);
      return true;
    case 'analyze':
      return analyze(question.files, question.options);
    case 'unpack':
      return unpack(question.name, question.bytes);
    case 'report':
      return reportText(question.report);
    case 'offers':
      return offersOf(question.files, question.options);
    case 'request':
      return simulate(question.files, question.options, question.wish);
  }
}
