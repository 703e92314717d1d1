import { mask, telling } from '#analyzer/masking/names.ts';

/** A Secret, in YAML, in JSON, or in JSON within a text. */
const secretKind = /\bkind\\{0,3}["']?\s{0,9}:\s{0,9}\\{0,3}["']?Secret(?:List)?\b/;
const dataField = /\b(?:data|stringData)\\{0,3}["']?[ \t]{0,9}:/;

/**
 * Masks a document that cannot be read, or not whole: by the looks of its lines, and generously.
 * Of a Secret nothing stays from its data on but the names of fields.
 */
export function maskUnread(document: string, covered: () => string): string {
  const data = secretKind.test(document) ? dataField.exec(document) : null;
  const from = data ? data.index : document.length;
  const before = maskNamed(document.slice(0, from), covered, `(?:${telling}|\\bvalues?)`);
  const lines = document.slice(from).split('\n');
  return before + lines.map((line) => maskLine(line, covered)).join('\n');
}

/** Masks what stands behind telling names, wherever these are: in comments and texts as well. */
export function maskNamed(text: string, covered: () => string, names = telling): string {
  // A name without a quote needs a blank behind its colon: `image: token:1.2` has no key "token".
  const key = `${names}(?:\\\\{0,3}["'][ \\t]{0,9}:[ \\t]{0,9}|[ \\t]{0,9}:[ \\t]{1,99})`;
  const quoted = `\\\\{1,3}"[^"\\n]*"?|"(?:[^"\\\\\\n]|\\\\.)*"?|'[^'\\n]*'?`;
  const plain = `(?!(?:true|false|null|~)[ \\t]{0,9}(?:$|[,}\\r#]))[^\\s,{}[\\]"'|>&*!#\\\\][^,}\\n]*`;
  return text.replace(
    new RegExp(`(${key})(${quoted}|${plain})`, 'gim'),
    (whole, before: string, value: string) => {
      if (value.includes(mask) || /^\W*$/.test(value)) return whole;
      const [quote = ''] = /^\\*["']/.exec(value) ?? [];
      return `${before}${quote}${covered()}${quote}${value.endsWith('\r') ? '\r' : ''}`;
    },
  );
}

function maskLine(line: string, covered: () => string): string {
  const [lead = ''] = /^\s*(?:- )?["']?[\w./-]{1,253}["']?[ \t]{0,9}:(?!\S)/.exec(line) ?? [];
  const rest = line.slice(lead.length).trim();
  if (/^[|>{}[\],+-]*$/.test(rest) || rest.replace(/["',]/g, '') === mask) return line;
  const blank = lead === '' ? (/^\s*/.exec(line)?.[0] ?? '') : `${lead} `;
  return `${blank}${covered()}${line.endsWith('\r') ? '\r' : ''}`;
}
