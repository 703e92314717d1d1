/** A host in small letters, and the port behind it. */
export type HostAndPort = { host: string; port: number | undefined };

/** The parts of an authority: `Shop.example.com:8080`, `[::1]:80`. */
export function parseAuthority(text: string): HostAndPort {
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(text.trim()) ?? [];
  const name = host === '' ? text.trim() : host;
  return {
    host: name
      .toLowerCase()
      .replace(/^\[|\]$/g, '')
      .replace(/\.$/, ''),
    port: port === undefined ? undefined : Number(port),
  };
}

/** Why a text cannot be the host of a request. */
export function hostProblem(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 'Give the host that the request is for, such as "reviews".';
  if (/^[a-z]+:\/\//i.test(trimmed)) {
    return 'Give the host alone, without "https://" before it; the path has its own field.';
  }
  if (/[\s/?#@]/.test(trimmed)) {
    return `"${trimmed}" is no host: it has a character that hosts do not have.`;
  }
  if (trimmed.includes('*')) {
    return `"${trimmed}" is a wildcard; a request is for one host, such as "${trimmed.replace('*', 'shop')}".`;
  }
  return undefined;
}
