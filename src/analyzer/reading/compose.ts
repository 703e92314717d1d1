import { YAMLException } from 'js-yaml';
import { composeEvents, type ComposedTree } from '#analyzer/reading/compose-events.ts';
import { parse } from '#analyzer/reading/parse.ts';
import { readSimple } from '#analyzer/reading/simple-yaml.ts';
import type { Span } from '#analyzer/reading/source.ts';
import { problemOf, type SyntaxProblem } from '#analyzer/reading/syntax-problem.ts';
import { misplacedTab, tabReason } from '#analyzer/reading/tabs.ts';

export type Composed = ComposedTree | { problem: SyntaxProblem };

/** Reads one document of a file into a tree. */
export function compose(text: string, document: Span): Composed {
  const simple = readSimple(text, document);
  return simple ? { ...simple, repeatedKeys: [] } : composeAnything(text, document);
}

/**
 * Reads one document by the whole grammar of YAML. Aliases stand for the node that they name, merge
 * keys are merged. Of several documents in the span (`--- # note` is no cut for `istioctl`) only the
 * first one counts, as there.
 */
export function composeAnything(text: string, document: Span): Composed {
  const source = text.slice(document.start, document.end);
  const control = source.search(controlCharacter);
  if (control >= 0) {
    return {
      problem: { reason: 'no text may hold this character', offset: document.start + control },
    };
  }
  try {
    const parsed = parse(source);
    const composed = composeEvents(parsed, document.start);
    const tab = composed.root && misplacedTab(source, parsed);
    if (tab === undefined) return composed;
    return { problem: { reason: tabReason, offset: document.start + tab } };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problem: problemOf(error, text, document.start) };
  }
}

/** The parser looks for them in values alone, Kubernetes in comments, too. */
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
