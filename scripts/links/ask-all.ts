import { byFailure, byStatus, whereToAsk, type Answer, type Reply } from './answer.ts';

/** What the network is, here and in a test. */
export type Network = {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  wait: (milliseconds: number) => Promise<void>;
};

const hostsAtOnce = 8;
const tries = 3;
const timeout = 20_000;
const longestWait = 60;

/** Asks each address; several hosts at once, but of each host one address after the other. */
export async function askAll(
  addresses: readonly string[],
  network: Network,
): Promise<Map<string, Answer>> {
  const hosts = new Map<string, string[]>();
  for (const address of addresses) {
    const { host } = new URL(whereToAsk(address));
    hosts.set(host, [...(hosts.get(host) ?? []), address]);
  }
  // The host with most addresses takes longest: it begins.
  const queue = [...hosts.values()].toSorted((a, b) => b.length - a.length);
  const answers = new Map<string, Answer>();
  const worker = async () => {
    for (let host = queue.shift(); host; host = queue.shift()) {
      let down: Reply | undefined;
      for (const address of host) {
        const reply: Reply = down ?? (await ask(address, network));
        if (reply.hostDown) down = reply;
        const { kind } = reply;
        answers.set(address, kind === 'there' ? { kind } : { kind, reason: reply.reason });
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, worker));
  return answers;
}

/** Asks one address, again where the answer may pass. */
async function ask(address: string, network: Network): Promise<Reply> {
  for (let count = 1; ; count++) {
    const reply = await askOnce(whereToAsk(address), network);
    if (!reply.again || count === tries) return reply;
    await network.wait(Math.min(reply.seconds ?? 2 ** count, longestWait) * 1000);
  }
}

async function askOnce(address: string, { fetch }: Network): Promise<Reply> {
  try {
    const head = await fetch(address, request('HEAD'));
    const reply = byStatus(head.status, head.headers.get('retry-after'));
    // Some hosts refuse or do not know HEAD: only a GET is proof.
    if (reply.kind === 'there' || head.status === 429) return reply;
    const page = await fetch(address, request('GET'));
    await page.body?.cancel();
    return byStatus(page.status, page.headers.get('retry-after'));
  } catch (error) {
    return byFailure(error);
  }
}

function request(method: 'HEAD' | 'GET'): RequestInit {
  return {
    method,
    redirect: 'follow',
    signal: AbortSignal.timeout(timeout),
    headers: { 'user-agent': 'chartroom link check', accept: '*/*' },
  };
}
