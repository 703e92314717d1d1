/**
 * Makes text fit to be shown to others: addresses, tokens, the values of queries and e-mail
 * addresses are replaced. The same address gets the same name everywhere, so that lines can still be
 * joined; names of services, codes, flags and request ids stay.
 */
export function maskText(text: string): string {
  return text.split('\n').map(masking()).join('\n');
}

/** Masks line by line; what was named once keeps its name. */
export function masking(): (line: string) => string {
  const addresses = new Map<string, string>();
  return (line) => (line.length > mostOfLine ? tooLong : maskLine(line, addresses));
}

const mostOfLine = 200_000;
const tooLong = '(a line too long to be masked was left out)';

/** JSON Web Tokens; then what stands behind the name of a scheme; then long secrets of other kinds. */
const tokens: readonly [RegExp, string][] = [
  [/\beyJ[\w-]{5,}(?:\.[\w-]*){1,4}/g, 'TOKEN'],
  [/\b(Bearer|Basic|Digest|Negotiate)(?:\s|%20|_)+[\w.~+/=-]{6,}/gi, '$1 TOKEN'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, 'TOKEN'],
  [/\b(?:gh[pousr]|xox[abprs]|sk|pk)[_-][\w-]{16,}/g, 'TOKEN'],
];
const email = /[\w.%+-]{1,64}(?:@|%40)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;
const credentials = /\/\/[^\s/"@]{1,200}@/g;
/** The query of a path, up to the blank before the protocol or the quote behind it. */
const query = /([?&;][\w.~%[\]-]{1,100}=)[^&\s"#;]{1,10000}/g;
/** Long runs in which letters and digits mix; what stands between hyphens in UUIDs is shorter. */
const secret = /(?<![\w-])[\w-]{40,}/g;
const ipv4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
const ipv6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:%\w{1,15})?(?![\w:.])/gi;

function maskLine(line: string, addresses: Map<string, string>): string {
  let text = line;
  for (const [pattern, name] of tokens) text = text.replace(pattern, name);
  // What most lines do not have is not searched for.
  if (text.includes('//')) text = text.replace(credentials, '//');
  if (/[?&;]/.test(text)) text = text.replace(query, '$1MASKED');
  if (/@|%40/.test(text)) text = text.replace(email, 'MAIL');
  if (/[\w-]{40}/.test(text)) {
    text = text.replace(secret, (found) => (isName(found) ? found : 'SECRET'));
  }
  text = text.replace(ipv4, (found) => (plainIpv4(found) ? found : named(found, addresses, v4)));
  if (!/::|(?:[0-9a-f]{1,4}:){7}/i.test(text)) return text;
  return text.replace(ipv6, (found) => (plainIpv6(found) ? found : named(found, addresses, v6)));
}

/** Names of pods, routes, details and UUIDs are long as well, but made of words. */
function isName(text: string): boolean {
  return text.split(/[-_]/).every((word) => word.length < 24 || !/\d/.test(word));
}

/** Loopback and "any" tell how a proxy is set up, and nothing about a network. */
function plainIpv4(address: string): boolean {
  const parts = address.split('.').map(Number);
  return parts[0] === 127 || address === '0.0.0.0' || parts.some((part) => part > 255);
}

/** Istio's own addresses; and times of day, which look alike. */
function plainIpv6(text: string): boolean {
  return /^(?:::|::1|::6)$/.test(text) || !/::|(?:[0-9a-f]+:){7}/i.test(text);
}

function named(
  address: string,
  addresses: Map<string, string>,
  form: (count: number) => string,
): string {
  const known = addresses.get(address);
  if (known !== undefined) return known;
  const name = form(addresses.size + 1);
  addresses.set(address, name);
  return name;
}

/** From the ranges that stand for private networks in documentation, 10.0.0.0/8 in the end. */
function v4(count: number): string {
  return `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`;
}

function v6(count: number): string {
  return `2001:db8::${count.toString(16)}`;
}
