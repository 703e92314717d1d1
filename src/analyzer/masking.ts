import { maskDocuments } from '#analyzer/masking/documents.ts';
import { mask } from '#analyzer/masking/names.ts';
import { maskNamed } from '#analyzer/masking/unread.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';

/** A text without its secrets, with as many lines as before. */
export type Masked = {
  text: string;
  /** How many values were taken out. */
  count: number;
};

/** Files without their secrets, in their order. */
export type MaskedFiles = {
  files: SourceFile[];
  /** How many values were taken out of all of them. */
  count: number;
};

/** Values that are secret by their looks; a first group stays. None reads a run of text twice. */
const shapes: readonly RegExp[] = [
  // JSON Web Tokens.
  /()(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  // Keys of AWS, tokens of GitHub, GitLab, Slack and Google.
  /()\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /()\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|AIza[\w-]{30,})/g,
  /(\b(?:Bearer|Basic)\s{1,9})[\w.~+/=-]{8,}/gi,
  // User and password in an address; Redis knows passwords without a user.
  /(:\/\/)[^\s/:@"']*:[^\s/"']+(?=@)/g,
];

/**
 * Takes secrets out of manifests before they are passed on: what a Secret holds, private keys,
 * tokens, and values whose names speak of one. Rather too much than too little.
 */
export function maskSecrets(given: string): Masked {
  let count = 0;
  const covered = () => {
    count++;
    return mask;
  };
  let text = maskNamed(maskDocuments(given, covered), covered);
  const privateKey = /-----BEGIN [^-\n]*PRIVATE KEY-----[\s\S]*?(?:-----END [^-\n]*-----|$)/g;
  text = text.replace(privateKey, (key) => {
    count++;
    return key.replace(/\S.*/g, mask);
  });
  for (const shape of shapes) {
    text = text.replace(shape, (_, before: string) => before + covered());
  }
  return { text, count };
}

/** Masks every file as `maskSecrets` does. */
export function maskFiles(given: readonly SourceFile[]): MaskedFiles {
  const masked = given.map(({ name, text }) => ({ name, ...maskSecrets(text) }));
  return {
    files: masked.map(({ name, text }) => ({ name, text })),
    count: masked.reduce((sum, { count }) => sum + count, 0),
  };
}
