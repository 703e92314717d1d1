import type { Claims, Origin, RequestWish } from '#analyzer/request/request.ts';

/** A request as somebody types it; what is left empty is not said. */
export type TypedRequest = {
  /** `gateway default/front`, `workload shop/cart`, or `outside`. */
  from: string;
  scheme: string;
  host: string;
  path: string;
  method: string;
  /** One `name: value` a line. */
  headers: string;
  port: string;
  sni: string;
  sourceIp: string;
  /** JSON. */
  claims: string;
};

export type WishReading = { kind: 'wish'; wish: RequestWish } | { kind: 'wrong'; problem: string };

export function readWish(typed: TypedRequest): WishReading {
  const from = originOf(typed.from);
  if (!from) return wrong('Choose where the request comes from.');
  const headers = headersOf(typed.headers);
  if (typeof headers === 'string') return wrong(headers);
  const claims = claimsOf(typed.claims);
  if (typeof claims === 'string') return wrong(claims);
  const port = typed.port.trim();
  if (port !== '' && !/^\d+$/.test(port)) {
    return wrong(`A port is a number from 1 to 65535, and was given as "${port}".`);
  }
  return {
    kind: 'wish',
    wish: {
      from,
      scheme: typed.scheme === 'https' ? 'https' : 'http',
      host: typed.host,
      path: typed.path.trim() || '/',
      method: typed.method,
      headers,
      port: port === '' ? undefined : Number(port),
      sni: typed.sni.trim() || undefined,
      sourceIp: typed.sourceIp.trim() || undefined,
      claims,
    },
  };
}

function wrong(problem: string): WishReading {
  return { kind: 'wrong', problem };
}

function originOf(text: string): Origin | undefined {
  if (text === 'outside') return { kind: 'outside' };
  const [, kind, name = ''] = /^(gateway|workload) (\S+)$/.exec(text) ?? [];
  return kind === 'gateway' || kind === 'workload' ? { kind, name } : undefined;
}

/** @returns what is wrong, as a sentence, where a line is no header. */
function headersOf(text: string): Record<string, string> | string {
  const headers = Object.create(null) as Record<string, string>;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [, name, value = ''] = /^\s*([^\s:]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined) {
      return `"${line.trim()}" is no header: write its name, a colon and its value, such as "x-user: jason".`;
    }
    headers[name.toLowerCase()] = value;
  }
  return { ...headers };
}

/** @returns what is wrong, as a sentence, where the text is no object of JSON. */
function claimsOf(text: string): Claims | string | undefined {
  if (text.trim() === '') return undefined;
  const problem =
    'The claims are no object of JSON: write them such as {"iss": "https://issuer.example.com", "sub": "ann"}.';
  try {
    const claims: unknown = JSON.parse(text);
    const isObject = typeof claims === 'object' && claims !== null && !Array.isArray(claims);
    return isObject ? (claims as Claims) : problem;
  } catch {
    return problem;
  }
}
