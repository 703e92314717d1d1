/**
 * A programme in the fragment of a link, `#talks=` and six characters for each talk. They are
 * made of the talk's id alone, so a link stays right when talks are added or put in another order.
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const codeLength = 6;
const prefix = 'talks=';

export function linkFragment(ids: readonly string[]): string {
  return prefix + ids.map(talkCode).join('');
}

/**
 * The talks that a link brings, and how many of its codes name none of the known ones.
 *
 * @returns nothing when the fragment holds no programme.
 */
export function linkedTalks(
  fragment: string,
  known: Iterable<string>,
): { ids: string[]; unknown: number } | undefined {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(prefix)) return;
  const codes = new Set(text.slice(prefix.length).match(/.{1,6}/g) ?? []);
  const idOfCode = new Map<string, string>();
  for (const id of known) idOfCode.set(talkCode(id), id);
  const ids = [...codes].flatMap((code) => idOfCode.get(code) ?? []);
  return { ids, unknown: codes.size - ids.length };
}

/** 36 bits of the id: among 10,000 talks two share a code with a chance below one in a thousand. */
export function talkCode(id: string): string {
  let a = 0x811c9dc5;
  let b = 0x41c6ce57;
  for (let i = 0; i < id.length; i += 1) {
    a = Math.imul(a ^ id.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ id.charCodeAt(i), 0x5bd1e995);
  }
  // The upper bits hang on every character only after they are mixed with the lower ones.
  a = Math.imul(a ^ (a >>> 15), 0x85ebca6b);
  b = Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  let code = '';
  for (let i = 0; i < codeLength; i += 1) {
    code += alphabet[((i % 2 ? a : b) >>> (8 + 6 * (i >> 1))) & 63] ?? '';
  }
  return code;
}
