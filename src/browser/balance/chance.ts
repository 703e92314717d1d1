import { barsOf } from '#browser/balance/bars.ts';
import type { BalanceClient } from '#browser/balance/protocol.ts';
import { element } from '#browser/element.ts';
import { part } from '#browser/parts.ts';

/** What chance alone does for a number of workers and of connections. */
export function offerChance(root: HTMLElement, client: BalanceClient): void {
  const form = part<HTMLFormElement>(root, 'chance');
  const workers = part<HTMLInputElement>(form, 'chance-workers');
  const connections = part<HTMLInputElement>(form, 'chance-connections');
  const picture = part(root, 'chance-picture');
  let seed = 1;
  const show = async () => {
    if (!form.checkValidity()) return;
    const numbers = { workers: Number(workers.value), connections: Number(connections.value) };
    const found = await client.ask('chance', { ...numbers, seed });
    if (!found) return;
    const { example, band, usedWorkers, maxOverMean, samples } = found;
    const title = `${numbers.connections} connections on ${numbers.workers} workers by chance`;
    picture.replaceChildren(
      element(
        'p',
        '',
        `Over ${samples.toLocaleString('en-GB')} spreads, the busiest worker holds ${maxOverMean.mean.toFixed(2)} times the even share on average, and up to ${maxOverMean.most.toFixed(2)} times in 95 of 100. On average ${usedWorkers.toFixed(1)} of ${numbers.workers} workers get a connection at all.`,
      ),
      barsOf({ title, counts: example, band }),
    );
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    seed++;
    void show();
  });
  for (const input of [workers, connections]) input.addEventListener('change', () => void show());
  // Drawn when it comes into sight, so that a page that is only read does no work.
  const sight = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    sight.disconnect();
    void show();
  });
  sight.observe(form);
}
