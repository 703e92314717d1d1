const anotherFormat = 'a line in another format';

type Kind = { what: string; looks: RegExp; error: string };

/** Lines that stand beside access logs in the same container or on the same screen. */
const kinds: readonly Kind[] = [
  {
    what: 'ztunnel',
    looks: /\taccess\t|\bsrc\.workload=|\bdst\.hbone_addr=/,
    error:
      'This is a line of ztunnel’s access log: one for each connection, in keys and values, without response flags. Its "error" tells what failed.',
  },
  {
    what: 'agentgateway',
    looks: /^(?:\S+\s)?(?:info|warn|error)\s+request (?:gateway|listener|route)=/,
    error:
      'This is a line of agentgateway’s log, in keys and values. Its "error" and "reason" tell what failed.',
  },
  {
    what: 'Envoy’s own log',
    looks:
      /^\S+\t(?:trace|debug|info|warning|warn|error|critical)\tenvoy |^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+\]\[\d+\]/,
    error:
      'This is no access log: Envoy, the proxy, writes here about itself, not about a request.',
  },
  {
    what: 'the log of istio-agent',
    looks: /^\d{4}-\d\d-\d\dT\S+\t(?:debug|info|warn|error|fatal)\t/,
    error:
      'This is no access log: istio-agent, which starts the proxy and fetches certificates, writes here about itself.',
  },
  {
    what: 'a message of kubectl',
    looks:
      /^(?:Defaulted container|Found \d+ pods|error: |Error from server|==> .* <==|--$|Warning: )/,
    error: 'This is a message of the tool that fetched the log.',
  },
  {
    what: 'the log of a web server',
    looks: /^\S+ \S+ \S+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}:/,
    error: 'This is the access log of another web server (Common Log Format), not of Envoy.',
  },
  {
    what: 'JSON that is no access log',
    looks: /^\{.*\}$/,
    error: 'This is JSON, but none of its keys is one of an access log.',
  },
  {
    what: 'a line without its beginning',
    looks: /" (?:outbound|inbound|inbound-vip)\|\d+\|/,
    error: 'The beginning of this line is missing, and with it the time, the code and the flags.',
  },
  {
    what: anotherFormat,
    looks: /^\[\d{4}-\d\d-\d\dT[^\]]*\]/,
    error:
      'This begins like an access log, but is in none of the formats that Istio and Envoy use by themselves. Give the format string of your mesh (accessLogFormat).',
  },
];

/**
 * Says what a line is that cannot be read as an access log.
 *
 * @param hasOwn whether the user gave a format, which the line does not have.
 */
export function nameOther(text: string, hasOwn = false): { what: string; error: string } {
  // What a line is shows at its beginning; the rest may be long.
  const head = text.slice(0, 4_000);
  const kind = kinds.find(({ looks }) => looks.test(head));
  if (hasOwn && (kind === undefined || kind.what === anotherFormat)) return notOwn;
  if (kind) return { what: kind.what, error: kind.error };
  return { what: 'unknown', error: 'This is no line of an access log in a known format.' };
}

const notOwn = {
  what: anotherFormat,
  error:
    'This line has neither the format that you gave nor one that Istio and Envoy use by themselves. Compare it with the format, character by character.',
} as const;

/** A line that says next to nothing before it ends. */
export function brokenOff(field: string): { what: string; error: string } {
  return {
    what: 'a line that breaks off',
    error: `This is the beginning of a line of an access log, which breaks off at ${field}: too early to tell anything.`,
  };
}

export const tooLong = {
  what: 'too long',
  error: 'This line is longer than any that Envoy writes, and was not read.',
} as const;
