import type { Check } from '#analyzer/check.ts';
import {
  checksOf,
  levelOf,
  rulesOf,
  stateOf,
  subjectOf,
  type CodeState,
} from '#analyzer/code-facts.ts';
import type { Level } from '#analyzer/message.ts';
import type { Catalog } from '#catalog/catalog.ts';
import type { MessagePage } from '#catalog/message-page.ts';

/** A code of the analyzer: what its page says, and what the checks know of it. */
export type CodeEntry = {
  code: string;
  page: MessagePage;
  state: CodeState;
  level?: Level;
  checks: readonly Check[];
  /** The kinds that its checks are about. */
  subjects: readonly string[];
  rules: readonly string[];
};

/** Every code: Istio's, then our own. */
export function codeEntries({ messages }: Pick<Catalog, 'messages'>): CodeEntry[] {
  const isOurs = (code: string) => Number(code.startsWith('CR'));
  return [...messages.values()]
    .toSorted((a, b) => isOurs(a.id) - isOurs(b.id) || a.id.localeCompare(b.id))
    .map(codeEntry);
}

/** The kind of a row in a list, as it stands in an address: `any-resource`. */
export function subjectId(subject: string): string {
  return subject.toLowerCase().replaceAll(' ', '-');
}

/** All that finds a code in a list. */
export function searchText({ code, page, checks, rules }: CodeEntry): string {
  const named = checks.flatMap(({ name, summary, istio }) => [name, summary, istio ?? '']);
  return [code, page.name ?? '', page.title, ...named, ...rules, ...(page.elsewhere?.kiali ?? [])]
    .filter(Boolean)
    .join(' ');
}

function codeEntry(page: MessagePage): CodeEntry {
  const checks = checksOf(page.id);
  const level = levelOf(page.id) ?? page.level;
  return {
    code: page.id,
    page,
    state: stateOf(page.id),
    ...(level ? { level } : {}),
    checks,
    subjects: [...new Set(checks.map(({ name }) => subjectOf(name)))].toSorted(),
    rules: rulesOf(page.id),
  };
}
