/** What became of an address. */
export type Answer =
  | { kind: 'there' }
  /** It is certain that nothing is there. */
  | { kind: 'gone'; reason: string }
  /** It did not say: a refusal to programs, too many questions, a host that is down. */
  | { kind: 'unclear'; reason: string };

/** A first answer: perhaps one to ask for again. */
export type Reply = Answer & {
  again?: boolean;
  seconds?: number;
  /** Whether no connection came about: then no other address of the host will answer. */
  hostDown?: boolean;
};

/** What a status says. Refusals are no proof: many hosts turn programs away. */
export function byStatus(status: number, retryAfter: string | null = null): Reply {
  if (status >= 200 && status < 400) return { kind: 'there' };
  const reason = String(status);
  if (status === 404 || status === 410) return { kind: 'gone', reason };
  const seconds = Number(retryAfter);
  const again = status === 429 || status >= 500;
  return {
    kind: 'unclear',
    reason,
    again,
    ...(again && retryAfter && seconds > 0 ? { seconds } : {}),
  };
}

/** What a failure to connect says: only a host without an address is gone. */
export function byFailure(error: unknown): Reply {
  const reason = failureCode(error);
  if (reason === 'ENOTFOUND') return { kind: 'gone', reason: 'no such host', hostDown: true };
  return { kind: 'unclear', reason, again: true, hostDown: true };
}

/**
 * The address that knows best. YouTube shows a page for every id; whether there is a recording,
 * its oEmbed address says.
 */
export function whereToAsk(address: string): string {
  return address.startsWith('https://www.youtube.com/watch?')
    ? `https://www.youtube.com/oembed?format=json&url=${encodeURIComponent(address)}`
    : address;
}

function failureCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    if (cause.name === 'TimeoutError') return 'no answer in time';
  }
  return error instanceof Error ? error.message : String(error);
}
