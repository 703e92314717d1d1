import type { Fields } from '#browser/balance/fields.ts';
import type { BalanceClient } from '#browser/balance/protocol.ts';
import { kilobytes, linkTo } from '#browser/link.ts';
import { part } from '#browser/parts.ts';
import { copyText } from '#browser/saving.ts';

/** A link that holds the counters of the listeners, with other names for pods and addresses. */
export function offerLink(
  root: HTMLElement,
  client: BalanceClient,
  fields: Fields,
  tell: (text: string) => void,
): void {
  part(root, 'copy-link').addEventListener('click', async () => {
    if (fields.isEmpty()) {
      tell('There is nothing to share yet.');
      return;
    }
    const shared = await client.ask('shared', fields.sources());
    if (!shared) return;
    if (shared.before.trim() === '' && shared.after.trim() === '') {
      tell('The text has no counters of listeners to share.');
      return;
    }
    const linked = await linkTo({ ...fields.texts(), ...shared });
    if (linked.kind === 'long') {
      tell(
        `The link would have ${kilobytes(linked.size)}, which is too long. Paste fewer listeners.`,
      );
      return;
    }
    tell(
      (await copyText(linked.link))
        ? `The link is copied (${kilobytes(linked.link.length)}). It holds the listeners’ counters alone; pods and addresses have other names.`
        : 'The browser does not let the page copy.',
    );
  });
}
