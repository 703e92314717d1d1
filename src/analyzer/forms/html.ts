import type { Finding } from '#analyzer/finding.ts';
import { documentationUrl } from '#analyzer/forms/documentation.ts';
import { levelName, originOf } from '#analyzer/forms/origin.ts';
import type { Form } from '#analyzer/forms/report.ts';
import { causesOf, type Cause } from '#analyzer/grouping.ts';
import { levels } from '#analyzer/message.ts';

/** A page of its own for people: one file, without scripts and without anything to load. */
export const html: Form = ({ findings, files, refused, pathOf }) => {
  const certain = causesOf(findings.filter(({ absent }) => !absent));
  const absent = causesOf(findings.filter((finding) => finding.absent));
  const counts = levels.map((level) => {
    const count = findings.filter((one) => one.level === level).length;
    return `${count} ${level}`;
  });
  const list = (title: string, causes: readonly Cause[]) =>
    causes.length === 0
      ? []
      : [`<h2>${title}</h2>`, '<ol>', ...causes.map((cause) => entry(cause, pathOf)), '</ol>'];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Whatever the input holds, nothing in the report runs or loads.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<title>Istio configuration</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<h1>Istio configuration</h1>',
    `<p>${counts.join(', ')} in ${files.length} ${files.length === 1 ? 'file' : 'files'}.</p>`,
    ...(findings.length === 0 ? ['<p>Nothing was found.</p>'] : []),
    ...list('Certain', certain),
    ...list('Cannot be decided from this input', absent),
    ...(refused.length === 0
      ? []
      : [
          '<h2>Not read</h2>',
          '<ul>',
          ...refused.map(({ path, reason }) => `<li>${escaped(`${path} ${reason}`)}</li>`),
          '</ul>',
        ]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

function entry({ finding, repeats }: Cause, pathOf: (file: string) => string): string {
  const { code, level, message, why, fix } = finding;
  const places = [finding, ...repeats].map((one) => {
    const other = one.message === message ? '' : `: ${escaped(one.message)}`;
    return `<li>${placeOf(one, pathOf)}${other}</li>`;
  });
  return [
    `<li class="${level}">`,
    `<p><b>${levelName(level)}</b> <a href="${documentationUrl(code, 'latest')}">${code}</a></p>`,
    `<p class="message">${escaped(message)}</p>`,
    ...(why === undefined ? [] : [`<p>${escaped(why)}</p>`]),
    `<p>${escaped(fix)}</p>`,
    `<ul>${places.join('')}</ul>`,
    '</li>',
  ].join('\n');
}

function placeOf(finding: Finding, pathOf: (file: string) => string): string {
  const { file, start } = finding.place;
  const where = file === '' ? 'The run itself' : `${pathOf(file)}:${start.line}:${start.column}`;
  return `<code>${escaped(where)}</code> ${escaped(originOf(finding))}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\p{Cc}/gu, ' ');
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.55 system-ui, sans-serif; }
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
ol { padding: 0; list-style: none; }
ol > li { padding: .5rem 0; border-top: 1px solid; }
p { margin: .25rem 0; }
.message { font-weight: 600; }
.error b { color: light-dark(#a61b1b, #ff8a80); }
.warning b { color: light-dark(#865800, #f0b84c); }
.info b { color: light-dark(#0a5880, #7cc6ee); }
`;
