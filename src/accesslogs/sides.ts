import { factsOf } from '#accesslogs/facts.ts';
import type { LogLine } from '#accesslogs/line.ts';

/** Two lines of one request or connection, written by the two proxies at its ends. */
export type Sides = {
  client: LogLine;
  server: LogLine;
  /** What shows that they belong together. */
  by: 'connection' | 'request id';
};

/**
 * Pairs the lines of both sides. The connection between the proxies has the same two addresses in
 * both lines, which is certain; a request id alone names all hops of a request, so it counts only
 * where one line of each side has it.
 */
export function joinSides(lines: readonly LogLine[]): Sides[] {
  const { clients, servers } = bySide(lines);
  const found: Sides[] = [];
  const taken = new Set<LogLine>();
  const take = (client: LogLine, server: LogLine, by: Sides['by']) => {
    taken.add(client).add(server);
    found.push({ client, server, by });
  };
  const byConnection = groups(clients, ({ fields }) =>
    connection(fields.upstream_local_address, fields.upstream_host),
  );
  for (const server of servers) {
    const { downstream_remote_address: remote, downstream_local_address: local } = server.fields;
    const candidates = byConnection.get(connection(remote, local) ?? '') ?? [];
    // A connection serves many requests; a line of the connection itself has no request id.
    const id = server.fields.request_id;
    const client = candidates.find(
      (line) => !taken.has(line) && (id === null || id === line.fields.request_id),
    );
    if (client) take(client, server, 'connection');
  }
  const rest = (line: LogLine) => !taken.has(line);
  const byId = groups(clients.filter(rest), ({ fields }) => fields.request_id);
  for (const [id, [server, ...more]] of groups(
    servers.filter(rest),
    ({ fields }) => fields.request_id,
  )) {
    const [client, ...others] = byId.get(id) ?? [];
    if (server && client && more.length === 0 && others.length === 0) {
      take(client, server, 'request id');
    }
  }
  return found.toSorted((a, b) => a.client.number - b.client.number);
}

/** What the two lines say together. */
export function comparedSides({ client, server }: Sides): string[] {
  const says: string[] = [];
  const { duration: out, response_code: seen } = client.fields;
  const { duration: inside, response_code: given, upstream_service_time: own } = server.fields;
  if (out !== null && inside !== null && out >= inside) {
    says.push(
      `The client’s side counted ${out} ms, the server’s side ${inside} ms: ${out - inside} ms passed between the proxies and in the client’s.`,
    );
  }
  if (own !== null) says.push(`The application needed ${own} ms until its response began.`);
  if (seen !== null && given !== null && seen !== given) {
    says.push(
      given === 0
        ? `The client’s side says ${seen}; on the server’s side no response was begun.`
        : `The client’s side says ${seen}, the server’s side ${given}: the status changed on the way.`,
    );
  }
  const extra = server.flags.filter((flag) => !client.flags.includes(flag));
  if (extra.length > 0) {
    says.push(`Only the server’s side has ${extra.join(', ')}: the cause is there.`);
  }
  return says;
}

function bySide(lines: readonly LogLine[]): { clients: LogLine[]; servers: LogLine[] } {
  const clients: LogLine[] = [];
  const servers: LogLine[] = [];
  for (const line of lines) {
    const { direction } = factsOf(line);
    if (direction === 'client' || direction === 'gateway') clients.push(line);
    // A connection that was refused at once names no cluster.
    else if (direction === 'server' || direction === 'unknown') servers.push(line);
  }
  return { clients, servers };
}

function connection(from: string | null, to: string | null): string | null {
  return from === null || to === null ? null : `${from} ${to}`;
}

function groups(
  lines: readonly LogLine[],
  key: (line: LogLine) => string | null,
): Map<string, LogLine[]> {
  const found = new Map<string, LogLine[]>();
  for (const line of lines) {
    const name = key(line);
    if (name === null) continue;
    const group = found.get(name);
    if (group) group.push(line);
    else found.set(name, [line]);
  }
  return found;
}
