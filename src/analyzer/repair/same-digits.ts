/** "v1" and "v2" are two names, not one and its misspelling: their digits differ. */
export function hasSameDigits(one: string, other: string): boolean {
  return digitsOf(one) === digitsOf(other);
}

function digitsOf(name: string): string {
  return name.replaceAll(/\D/g, '');
}
