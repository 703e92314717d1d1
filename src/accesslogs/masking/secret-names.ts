/** Parts of names whose values are for nobody else; "authority" and "author" are no such names. */
const secret =
  /cookie|auth(?!or)|authorization|authorisation|password|passwd|passphrase|pwd|secret|token|key|credential|session|signature|jwt|csrf|xsrf|(?:^|[-_.])sid$/i;

/** Whether a key, header or operator holds a cookie, key, token, password or the like. */
export function isSecretName(name: string): boolean {
  return secret.test(name);
}
