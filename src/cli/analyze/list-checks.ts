import { checks } from '#analyzer/checks.ts';
import { wrap } from '#cli/wrap.ts';

/** Every check: what holds when it is silent, and the codes that it can raise. */
export function checkList(): string {
  return checks
    .map(({ name, summary, reports }) => {
      const codes = [...new Set(reports.map(({ code }) => code))].toSorted().join(', ');
      return [`${name}  ${codes}`, ...wrap(summary, 76).map((line) => `    ${line}`)].join('\n');
    })
    .map((part) => `${part}\n`)
    .join('');
}

/** Every code, in order. */
export function allCodes(): string[] {
  const codes = checks.flatMap(({ reports }) => reports.map(({ code }) => code));
  return [...new Set<string>(codes)].toSorted();
}
