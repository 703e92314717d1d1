/**
 * A UUID that follows from an id: the same on every build and every host.
 *
 * @param id ASCII.
 * @returns version 8, which leaves the bits to us: those of the id's hash.
 * @see RFC 9562, section 5.8.
 */
export function uuidOf(id: string): string {
  const hex = idHash(id).toString(16).padStart(32, '0');
  const variant = (Number.parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant.toString(16)}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/**
 * FNV-1a with 128 bits, over the characters of an id.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function idHash(id: string): bigint {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (let index = 0; index < id.length; index++) {
    hash = BigInt.asUintN(128, (hash ^ BigInt(id.charCodeAt(index))) * 0x1000000000000000000013bn);
  }
  return hash;
}
