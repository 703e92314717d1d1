import { existsSync, readFileSync } from 'node:fs';
import { checks } from '#analyzer/checks.ts';
import { documentationUrl } from '#analyzer/forms/documentation.ts';
import { nearest } from '#catalog/checking/nearest.ts';
import { allCodes } from '#cli/analyze/list-checks.ts';
import { wrap } from '#cli/wrap.ts';

/**
 * What a code means: its page, and the checks that raise it with what they say to do.
 *
 * @param root the folder of Chartroom.
 */
export function explain(asked: string, root: URL): { text: string } | { problem: string } {
  const code = asked.toUpperCase();
  const codes = allCodes();
  if (!codes.includes(code)) {
    const meant = nearest(code, codes);
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
    return { problem: `there is no code "${asked}".${hint} "chartroom analyze -L" lists them.` };
  }
  const reporting = checks.filter(({ reports }) =>
    reports.some((message) => message.code === code),
  );
  const messages = reporting.flatMap(({ reports }) =>
    reports.filter((message) => message.code === code),
  );
  const level = messages[0]?.level ?? 'error';
  const page = pageOf(code, root);
  const advice = messages.flatMap(({ why, fix }) =>
    [why, fix].filter((sentence) => typeof sentence === 'string'),
  );
  const parts = [
    `${code} (${level})`,
    page ??
      unique(advice)
        .flatMap((text) => wrap(text, 76))
        .join('\n'),
    [
      'Checks:',
      ...reporting.flatMap(({ name, summary }) => [
        `  ${name}`,
        ...wrap(summary, 72).map((line) => `    ${line}`),
      ]),
    ].join('\n'),
    `See ${documentationUrl(code, 'latest')}`,
  ];
  return { text: `${parts.filter((part) => part !== '').join('\n\n')}\n` };
}

/** The text of a page, its fields left out. */
function pageOf(code: string, root: URL): string | undefined {
  const file = new URL(`content/messages/${code}.md`, root);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  return text.replace(/^---\n.*?\n---\n/s, '').trim();
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
