/** A mistake in the YAML, told in our words, by the code that the parser gives it. */
export function syntaxProblem(
  code: string,
  detail: string,
  line: string,
): { message: string; fix: string } {
  const key = /^[\s-]*([A-Za-z]\w*):/.exec(line)?.[1];
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        message: `${key ? `${key}: this` : 'This'} field stands here twice.`,
        fix: 'Keep one of them.',
      };
    case 'TAB_AS_INDENT':
      return { message: 'A tab indents this line.', fix: 'YAML wants spaces: use two.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return (line.match(/:\s/g) ?? []).length > 1
        ? {
            message: `${key ? `${key}: the` : 'The'} value holds ": ", which begins a field in YAML.`,
            fix: "Put the value in quotes: title: 'Istio: a love story'.",
          }
        : {
            message: 'This line is indented unlike the line above.',
            fix: 'Begin each field in the same column.',
          };
    case 'BAD_SCALAR_START':
      return {
        message: `${key ? `${key}: a` : 'A'} value cannot begin with ${/`|@|%|,/.exec(line.slice(line.indexOf(':')))?.[0] ?? 'this character'}.`,
        fix: 'Put the value in quotes.',
      };
    case 'MISSING_CHAR':
      return /quote/.test(detail)
        ? {
            message: `${key ? `${key}: a` : 'A'} quotation mark is open and never closed.`,
            fix: "Close it on the same line; double it to write it: 'Kenan O''Neal'.",
          }
        : { message: 'A ":" is missing after the name of a field.', fix: 'Write "name: value".' };
    case 'BAD_INDENT':
      return {
        message: 'A list or map in brackets does not end here, or the indent is wrong.',
        fix: 'Close each [ and {, and begin each field in the same column.',
      };
    case 'UNEXPECTED_TOKEN':
      return {
        message: 'What stands here belongs to no field.',
        fix: 'A quotation mark or bracket before it closes too early, or one is too many.',
      };
    case 'MULTIPLE_DOCS':
      return {
        message: 'A second document begins here.',
        fix: 'One item is one file: remove the line of "---", or move the rest to its own file.',
      };
    default:
      return {
        message: `This is no YAML that can be read: ${detail.replace(/\.$/, '')}.`,
        fix: 'Compare it with a file beside it.',
      };
  }
}
