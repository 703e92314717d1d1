import { maskSecrets } from '#analyzer/masking.ts';
import { isWork } from '#browser/analyzer/session.ts';
import { emptyWork, noChoices, type Work } from '#browser/analyzer/work.ts';

/** Longer links get lost in chats and mails. */
const longest = 32_000;
/** Characters that a link unpacks to at the most, whoever made it. */
const mostUnpacked = 20_000_000;

export type Shared =
  { kind: 'link'; link: string; masked: number } | { kind: 'long'; size: number };

/** A link that holds the work, without its secrets. */
export async function shareLink(work: Work): Promise<Shared> {
  let masked = 0;
  const hide = (text: string) => {
    const result = maskSecrets(text);
    masked += result.count;
    return result.text;
  };
  const files = work.files.map(({ name, text }) => ({ name, text: hide(text) }));
  const choices = { ...work.choices, meshConfig: hide(work.choices.meshConfig) };
  const packed = await through(
    new Blob([JSON.stringify({ ...work, files, choices })]),
    new CompressionStream('deflate-raw'),
    Infinity,
  );
  const link = new URL(location.pathname, location.href);
  link.hash = `z=${encoded(packed)}`;
  const size = link.href.length;
  return size > longest ? { kind: 'long', size } : { kind: 'link', link: link.href, masked };
}

/**
 * The work that a link holds: packed, `#z=…`, or one text as it is, `#text=…`, as other pages of
 * the site link to the analyzer.
 *
 * @returns undefined where there is none, or none that can be read.
 */
export async function linkedWork(hash: string): Promise<Work | undefined> {
  try {
    if (hash.startsWith('#text=')) return emptyWork(decodeURIComponent(hash.slice(6)));
    if (!hash.startsWith('#z=')) return undefined;
    const bytes = await through(
      new Blob([decoded(hash.slice(3))]),
      new DecompressionStream('deflate-raw'),
      mostUnpacked,
    );
    const work: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isWork(work) ? { ...work, choices: { ...noChoices, ...work.choices } } : undefined;
  } catch {
    return undefined;
  }
}

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
