import { analyze } from '#analyzer/analyze.ts';
import { unpack } from '#analyzer/archive/unpack.ts';
import { loadEnvoyApi } from '#analyzer/envoy-api.ts';
import { maskFiles } from '#analyzer/masking.ts';
import type { Memory } from '#analyzer/reading/remembered.ts';
import { loadRegex } from '#analyzer/regex.ts';
import { judgeAnswer } from '#catalog/exercises/judge.ts';
import { packed, safeFixes } from '#browser/analyzer/fixes.ts';
import { referencesOf } from '#browser/analyzer/graph/answer.ts';
import { layOut, loadLayout } from '#browser/analyzer/graph/layout.ts';
import { reportText } from '#browser/analyzer/report.ts';
import type { Answers, Question } from '#browser/analyzer/protocol.ts';

/** Requests are followed after findings are read: everybody waits for the checks alone. */
const loadOffers = () => import('#analyzer/request/offers.ts');
const loadSimulator = () => import('#analyzer/request/simulate.ts');

/**
 * What the worker says to a question.
 *
 * @param memory of the texts that it was asked about before.
 */
export async function answer(question: Question, memory: Memory): Promise<Answers[keyof Answers]> {
  switch (question.kind) {
    case 'warm':
      // Beforehand, so that no input makes the page ask for anything.
      await Promise.all([loadRegex(), loadEnvoyApi(), loadLayout(), loadOffers(), loadSimulator()]);
      return true;
    case 'analyze':
      return analyze(question.files, { ...question.options, memory });
    case 'exercise':
      return judgeAnswer(question.files, question.musts);
    case 'unpack':
      return unpack(question.name, question.bytes);
    case 'report':
      return reportText(question.report);
    case 'fixes':
      return safeFixes(question.files, { ...question.options, memory });
    case 'pack':
      return packed(question.files, question.now, question.options);
    case 'mask':
      return maskFiles(question.files);
    case 'references':
      return referencesOf(question);
    case 'drawing':
      return layOut(question.boxes, question.lines);
    case 'offers':
      return (await loadOffers()).offersOf(question.files, question.options);
    case 'request':
      return (await loadSimulator()).simulate(question.files, question.options, question.wish);
  }
}
