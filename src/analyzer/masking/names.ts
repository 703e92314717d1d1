/** What stands in the place of a secret. */
export const mask = 'MASKED';

/** Words at the end of a name whose value nobody should pass on, as the source of a pattern. */
export const telling =
  '(?:pass(?:word|wd|phrase)?|secret|token|credentials?|authorization|(?:api|access|private|client)[-_]?key)';

const tellingName = new RegExp(`${telling}$`, 'i');

export function isTelling(name: string): boolean {
  return tellingName.test(name);
}

const holdsSecret = new RegExp(`\\bSecret|${telling}`, 'i');

/** Whether a text may be YAML or JSON with a secret in it. */
export function mayHoldSecrets(text: string): boolean {
  return text.includes(':') && holdsSecret.test(text);
}

/** The line ends of a text, and nothing else of it. */
export function lineEndsOf(text: string): string {
  return text.replace(/[^\r\n]+/g, '');
}
