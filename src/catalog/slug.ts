/**
 * The id that a title or name makes: `Café & bar` → `cafe-bar`. What has no Latin letter
 * or digit falls away, so that a title in Chinese alone gives an empty text.
 */
export function slugOf(text: string): string {
  return text
    .replace(/ß/g, 'ss')
    .replace(/ø/gi, 'o')
    .replace(/æ/gi, 'ae')
    .replace(/ł/gi, 'l')
    .replace(/đ/gi, 'd')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
