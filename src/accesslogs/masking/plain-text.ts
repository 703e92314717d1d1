/** JSON Web Tokens; then what stands behind the name of a scheme; then long secrets of other kinds. */
const tokens: readonly [RegExp, string][] = [
  [/\beyJ[\w-]{5,}(?:\.[\w-]*){1,4}/g, 'TOKEN'],
  [/\b(Bearer|Basic|Digest|Negotiate)(?:\s|%20|_)+[\w.~+/=-]{6,}/gi, '$1 TOKEN'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, 'TOKEN'],
  [/\b(?:gh[pousr]|xox[abprs]|sk|pk)[_-][\w-]{16,}/g, 'TOKEN'],
];
const email = /[\w.%+-]{1,64}(?:@|%40)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;
const credentials = /\/\/[^\s/"@]{1,200}@/g;
/** `user:password@host`, as some clients send their authority. */
const user = /(?<![\w.%+-])[^\s"'/@:;=?&|,()[\]{}<>]{1,100}:[^\s"'/@]{1,100}@(?=[\w[])/g;
/** `password=…`, `X-Api-Key: …`. What looks like a port behind a colon is none of these. */
const assigned =
  /((?:cookie|authorization|authorisation|password|passwd|passphrase|pwd|secret|token|key|credentials?|session|signature|jwt)[\w.-]{0,40}["']?\s{0,2}(?:=|:(?!\d{1,5}(?!\w)))\s{0,2}(?:(?:Bearer|Basic|Digest|Negotiate)\s+)?)("[^"]*"?|'[^']*'?|[^\s"'&;,|)\]}]+)/gi;
/** Of a query or a cookie. A quote belongs to the value unless it ends it. */
const query =
  /((?:[?&;#]\s?|%(?:25){0,4}(?:3F|26|3B|23))[\w.~[\]-]{1,100}(?:=|%(?:25){0,4}3D))(?:[^&\s"#;]|"(?=[^\s"',}\]])){1,10000}/gi;
/** A quoted text that begins as a cookie does. */
const cookie = /"([\w.$!~-]{1,80}=[^"]{1,10000})"/g;
/** Long runs in which letters and digits mix; what stands between hyphens in UUIDs is shorter. */
const secret = /(?<![\w-])[\w-]{40,}/g;

/** Masks, in text of any kind, what looks like a secret or names one; and e-mail addresses. */
export function maskSecrets(whole: string): string {
  let text = whole;
  for (const [pattern, name] of tokens) text = text.replace(pattern, name);
  // What most lines do not have is not searched for.
  if (text.includes('//')) text = text.replace(credentials, '//');
  if (text.includes('@')) text = text.replace(user, 'MASKED@');
  if (/[=:]/.test(text)) {
    text = text.replace(assigned, (found, name: string, value: string) =>
      /^(?:TOKEN|Bearer|Basic|Digest|Negotiate)$/i.test(value) ? found : `${name}MASKED`,
    );
    text = text.replace(cookie, (_, pairs: string) => `"${maskPairs(pairs)}"`);
  }
  if (/[?&;#]|%(?:25)*[23]/.test(text)) text = text.replace(query, '$1MASKED');
  if (/@|%40/.test(text)) text = text.replace(email, 'MAIL');
  if (!/[\w-]{40}/.test(text)) return text;
  return text.replace(secret, (found) => (isName(found) ? found : 'SECRET'));
}

/** `a=1; b=2` without the values. */
export function maskPairs(text: string): string {
  return text
    .split(';')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at === -1 ? 'MASKED' : `${pair.slice(0, at)}=MASKED`;
    })
    .join(';');
}

/** Names of pods, routes, details and UUIDs are long as well, but made of words. */
function isName(text: string): boolean {
  return text.split(/[-_]/).every((word) => word.length < 24 || !/\d/.test(word));
}
