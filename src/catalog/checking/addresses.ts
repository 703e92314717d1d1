/** An address as a file names it, and on which line. */
export type NamedAddress = { address: string; line: number };

/** Every https address in YAML or Markdown, without the marks around it. */
export function addressesInText(text: string): NamedAddress[] {
  return text.split('\n').flatMap((content, index) =>
    (content.match(/https:\/\/[^\s<>"'`|\\]+/g) ?? []).map((found) => ({
      address: trimmed(found),
      line: index + 1,
    })),
  );
}

/** Every https address that a page of HTML links to or loads. */
export function addressesInHtml(html: string): string[] {
  const found = html.matchAll(/\s(?:href|src)=(?:"([^"]*)"|'([^']*)')/g);
  return [...found].map(([, double, single]) => decoded(double ?? single ?? '')).filter(isSecure);
}

/** Without what ends a sentence or closes a bracket that opened before the address. */
function trimmed(address: string): string {
  let kept = address;
  for (;;) {
    const shorter = kept.replace(/[.,;:!?*\]}]+$/, '');
    const unopened = shorter.endsWith(')') && count(shorter, ')') > count(shorter, '(');
    const next = unopened ? shorter.slice(0, -1) : shorter;
    if (next === kept) return kept;
    kept = next;
  }
}

function decoded(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex: string | undefined, decimal: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function isSecure(address: string): boolean {
  return address.startsWith('https://') && URL.canParse(address);
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
