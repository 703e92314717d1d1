import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import {
  unixAddressRules,
  unixPrefix,
  validateUnixAddress,
} from '#analyzer/validation/addresses.ts';
import type { Settings } from '#analyzer/settings.ts';
import type { Field } from '#analyzer/validation/field.ts';
import { portNumber, validatePort } from '#analyzer/validation/numbers.ts';

type Endpoint = { endpoint: string };

const notSplit = refusal('sidecar-default-endpoint', {
  text: ({ endpoint }: Endpoint) => `"${endpoint}" is no address with a port.`,
  fix: 'Write "127.0.0.1:8080", "0.0.0.0:8080", or "unix://" and the path of a socket.',
});

const host = refusal('sidecar-default-endpoint-host', {
  text: ({ endpoint }: Endpoint) => `"${endpoint}" leads away from the workload.`,
  why: 'An ingress listener passes traffic on to its own workload alone.',
  fix: 'Write 127.0.0.1, [::1], or 0.0.0.0 or [::] for the address of the Pod, as the host.',
  sameInIstio: () => '',
});

const port = refusal('sidecar-default-endpoint-port', {
  text: ({ port }: { port: string }) =>
    port === '' ? 'The endpoint has no port.' : `The port "${port}" of the endpoint is no number.`,
  fix: 'Write the number of the port, such as "127.0.0.1:8080".',
});

export const defaultEndpointRules = [notSplit, host, port, portNumber, ...unixAddressRules];

const ownHosts = new Set(['', '127.0.0.1', '0.0.0.0', '::1', '::']);

/** Where in its workload an ingress listener sends traffic. */
export function validateDefaultEndpoint(
  endpoint: string,
  at: Field,
  report: Report,
  { likeIstio }: Settings,
): void {
  if (endpoint.startsWith(unixPrefix)) {
    validateUnixAddress(endpoint, at, report);
    return;
  }
  const parts = splitHostPort(endpoint);
  if (!parts) report(notSplit, { endpoint }, at);
  // Istio goes on to tell that the port which it did not find is no number.
  if (!parts && !likeIstio) return;
  if (parts && !ownHosts.has(parts.host)) report(host, { endpoint }, at);
  const text = parts?.port ?? '';
  if (/^[-+]?\d+$/.test(text)) validatePort(Number(text), at, report);
  else report(port, { port: text }, at);
}

/** As Go's net.SplitHostPort; an IPv6 address needs brackets. */
function splitHostPort(text: string): { host: string; port: string } | undefined {
  const [, bracketed, plain, number] = /^(?:\[([^[\]]*)\]|([^[\]:]*)):([^[\]:]*)$/.exec(text) ?? [];
  return number === undefined ? undefined : { host: bracketed ?? plain ?? '', port: number };
}
