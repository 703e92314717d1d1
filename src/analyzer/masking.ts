/** A text without its secrets, with as many lines as before. */
export type Masked = {
  text: string;
  /** How many values were taken out. */
  count: number;
};

const mask = 'MASKED';

/** Words at the end of a name whose value nobody should pass on. */
const telling =
  '(?:pass(?:word|wd|phrase)?|secret|token|credentials?|api[-_]?key|access[-_]?key|private[-_]?key|client[-_]?key)';

/** Values that are secret by their looks. */
const shapes: readonly RegExp[] = [
  // JSON Web Tokens.
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  // Keys of AWS, tokens of GitHub, GitLab, Slack and Google.
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|AIza[\w-]{30,})/g,
  /(?<=\b(?:Bearer|Basic)\s+)[\w.~+/=-]{8,}/gi,
  // User and password in an address.
  /(?<=\b[a-z][a-z\d+.-]*:\/\/)[^\s/:@"']+:[^\s/@"']+(?=@)/gi,
];

/**
 * Takes secrets out of manifests before they are passed on: what a Secret holds, private keys,
 * tokens, and values whose names speak of one. Rather too much than too little.
 */
export function maskSecrets(text: string): Masked {
  let count = 0;
  const covered = () => {
    count++;
    return mask;
  };
  const masked = text
    .replace(/-----BEGIN [^-\n]*PRIVATE KEY-----[\s\S]*?(?:-----END [^-\n]*-----|$)/g, (key) => {
      count++;
      return inSameLines(key);
    })
    .split(/^(?=---)/m)
    .map((document) =>
      /\bkind\\?["']?\s*:\s*\\?["']?Secret\b/.test(document)
        ? maskFields(document, '(?:data|stringData)', covered)
        : document,
    )
    .map((document) => maskFields(document, `[\\w.-]*${telling}`, covered, true))
    .join('');
  const named = new RegExp(
    `(name["']?\\s*:\\s*["']?[\\w.-]*${telling}["']?\\s*,?\\s*["']?value["']?\\s*:\\s*)("[^"\\n]*"|'[^'\\n]*'|[^\\s,}]+)`,
    'gi',
  );
  const unnamed = masked.replace(named, (_, before: string) => before + covered());
  return { text: shapes.reduce((rest, shape) => rest.replace(shape, covered), unnamed), count };
}

/** Takes out the values of fields: scalars and, unless these are left, whole mappings. */
function maskFields(text: string, name: string, covered: () => string, scalarsOnly = false) {
  const field = new RegExp(`^([ \\t]*(?:- +)*)(["']?)(${name})\\2[ \\t]*:(.*)$`, 'i');
  const lines = text.split('\n');
  let inside: number | undefined;
  const masked = lines.map((line) => {
    const indent = line.search(/\S/);
    if (inside !== undefined && (indent > inside || indent === -1)) {
      return indent === -1 ? line : maskLine(line, covered);
    }
    inside = undefined;
    const [, lead = '', quote = '', key = '', value = ''] = field.exec(line) ?? [];
    if (key === '') return line;
    const isBlock = /^\s*(?:[|>][-+\d]*)\s*(?:#.*)?$/.test(value);
    const isEmpty = /^\s*(?:#.*)?$/.test(value);
    const isFlow = /^\s*[{[]/.test(value);
    if (isBlock || (isEmpty && !scalarsOnly)) inside = lead.length;
    if (isBlock || isEmpty || isFlow) return line;
    return `${lead}${quote}${key}${quote}: ${covered()}${/,\s*$/.test(value) ? ',' : ''}`;
  });
  return maskFlow(masked.join('\n'), name, covered, scalarsOnly);
}

/** The same in braces, and in JSON that is a text within YAML. */
function maskFlow(text: string, name: string, covered: () => string, scalarsOnly: boolean) {
  const key = `(?<=[{,]\\s*|^\\s*)(\\\\?["']?${name}\\\\?["']?\\s*:\\s*)`;
  const scalar = new RegExp(
    `${key}(\\\\?"(?:[^"\\\\\\n]|\\\\[^"])*\\\\?"|'[^'\\n]*'|[^\\s,{}[\\]"'|>][^,}\\n]*)`,
    'gim',
  );
  const scalars = text.replace(scalar, (whole, before: string, value: string) => {
    if (value.includes(mask)) return whole;
    const [quote = ''] = /^\\?["']/.exec(value) ?? [];
    return `${before}${quote}${covered()}${quote}`;
  });
  if (scalarsOnly) return scalars;
  const mapping = new RegExp(`${key}\\{([^{}]*)\\}`, 'gim');
  return scalars.replace(mapping, (whole, before: string, content: string) => {
    if (content.trim() === '') return whole;
    covered();
    return `${before}{${content.replace(/[^\n]+/g, '')}}`;
  });
}

function maskLine(line: string, covered: () => string): string {
  const [whole, lead] = /^(\s*(?:- +)?(?:"[^"]*"|'[^']*'|[^\s:"']+)\s*:)(?=\s|$)/.exec(line) ?? [];
  const rest = whole === undefined ? line.trim() : line.slice(whole.length).trim();
  if (rest === '' || /^[|>{[][-+\d]*$/.test(rest)) return line;
  return lead === undefined ? line.replace(/\S.*/, covered) : `${lead} ${covered()}`;
}

function inSameLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\S.*/, mask))
    .join('\n');
}
