import type { LogClient } from '#browser/accesslogs/protocol.ts';
import type { LogReading } from '#browser/accesslogs/reading.ts';
import { kilobytes, linkTo } from '#browser/link.ts';
import { part } from '#browser/parts.ts';
import { copyText, saveFile } from '#browser/saving.ts';

/** A longer log does not fit a link, however well it is packed. */
const mostInLink = 1_000_000;

/** The log without addresses and tokens: as a file, or in a link. */
export function offerSharing(
  root: HTMLElement,
  client: LogClient,
  reading: LogReading,
  format: () => string,
  tell: (text: string) => void,
): void {
  part(root, 'save-masked').addEventListener('click', async () => {
    const masked = await client.ask('masked', null);
    if (!masked) return;
    saveFile('access-log-masked.txt', 'text/plain', masked);
    tell('The masked copy was saved. Look at it before you pass it on.');
  });

  part(root, 'copy-link').addEventListener('click', async () => {
    const whole = await linkOf(null);
    const link = whole ?? (await linkOf(reading.explained()));
    if (link === undefined) {
      tell('It is too long for a link. Save a masked copy instead.');
      return;
    }
    const holds = whole === undefined ? 'the explained line alone, as all is too long' : 'the log';
    tell(
      (await copyText(link))
        ? `The link is copied (${kilobytes(link.length)}). It holds ${holds}, masked. Look at it before you pass it on.`
        : 'The browser does not let the page copy.',
    );
  });

  /** @returns nothing where the text is too long for a link. */
  async function linkOf(number: number | null): Promise<string | undefined> {
    const masked = await client.ask('masked', number);
    if (!masked || masked.size > mostInLink) return undefined;
    const linked = await linkTo({ log: await masked.text(), format: format() });
    return linked.kind === 'link' ? linked.link : undefined;
  }
}
