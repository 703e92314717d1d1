/** Links that hold a text: in their fragment, which browsers do not send. */

/** Longer links get lost in chats and mails. */
const longest = 32_000;
/** Characters that a link unpacks to at the most, whoever made it. */
const mostUnpacked = 20_000_000;

export type PackedLink = { kind: 'link'; link: string } | { kind: 'long'; size: number };

/** A link to this page that holds a value, packed, behind the number of its letters: `#z=120.…`. */
export async function linkTo(value: unknown): Promise<PackedLink> {
  const packed = await through(
    new Blob([JSON.stringify(value)]),
    new CompressionStream('deflate-raw'),
    Infinity,
  );
  const link = new URL(location.pathname, location.href);
  const letters = encoded(packed);
  link.hash = `z=${letters.length}.${letters}`;
  const size = link.href.length;
  return size > longest ? { kind: 'long', size } : { kind: 'link', link: link.href };
}

export type LinkReading =
  { kind: 'none' } | { kind: 'value'; value: unknown } | { kind: 'damaged'; how: Damage };

/** Its end is missing, a part of it is another one, or it unpacks to too much. */
type Damage = 'cut' | 'changed' | 'large';

/** Reads what the fragment of an address holds. */
export async function readLink(hash: string): Promise<LinkReading> {
  const [, length, given] = /^#z=(?:(\d+)\.)?([\w-]*)/.exec(hash) ?? [];
  if (given === undefined) return { kind: 'none' };
  // What stands behind it is of the sentence that it stood in. Older links do not tell their length.
  const packed = length === undefined ? given : given.slice(0, Number(length));
  const isWhole = length !== undefined && packed.length === Number(length);
  try {
    const bytes = await through(
      new Blob([decoded(packed)]),
      new DecompressionStream('deflate-raw'),
      mostUnpacked,
    );
    return { kind: 'value', value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch (error) {
    const how = error instanceof RangeError ? 'large' : isWhole ? 'changed' : 'cut';
    return { kind: 'damaged', how };
  }
}

/**
 * Why a link cannot be opened, and what to do.
 *
 * @param held what such links hold.
 */
export function linkProblem(how: Damage | 'foreign', held: 'files' | 'text'): string {
  const whys = {
    cut: `its end is missing. Some chats and mail programs cut long links off. Ask for the link again, or for the ${held}.`,
    changed: `a part of it was changed on the way. Ask for the link again, or for the ${held}.`,
    large: `it holds more than 20 MB of text. Ask for the ${held}.`,
    foreign: `it was not made by this page, or by another version of it. Ask for the ${held}.`,
  };
  return `The link cannot be opened: ${whys[how]}`;
}

/** @returns what stands behind `#name=`; undefined where it does not stand there. */
export function linkedText(hash: string, name: string): string | undefined {
  if (!hash.startsWith(`#${name}=`)) return undefined;
  try {
    return decodeURIComponent(hash.slice(name.length + 2));
  } catch {
    return undefined;
  }
}

/** What the link held is the tab's now: a reload shows what became of it. */
export function forgetLink(): void {
  if (/^#(?:z|text|sample)=/.test(location.hash)) {
    history.replaceState(null, '', location.pathname + location.search);
  }
}

export function kilobytes(length: number): string {
  return `${(length / 1000).toFixed(1)} kB`;
}

/** @throws {RangeError} where it comes to more bytes than are taken. */
async function through(
  blob: Blob,
  change: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = blob.stream().pipeThrough(change).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) throw new RangeError('The link unpacks to too much.');
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function encoded(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decoded(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
