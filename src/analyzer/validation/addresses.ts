import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Field } from '#analyzer/validation/field.ts';

type Address = { address: string };

export const ipAddress = refusal('ip-address', {
  text: ({ address }: Address) => `"${address}" is no IP address.`,
  fix: 'Write an IPv4 or IPv6 address in full, without leading zeros.',
});

export const cidrRange = refusal('cidr-range', {
  text: ({ address }: Address) => `"${address}" is no range of IP addresses.`,
  fix: 'Write an address and the length of its prefix: "10.0.0.0/8".',
});

const unixEmpty = refusal('unix-address-empty', {
  text: () => 'The address "unix://" names no socket.',
  fix: 'Add the absolute path of the socket: "unix:///var/run/app.sock".',
});

const unixPath = refusal('unix-address-path', {
  text: ({ path }: { path: string }) => `"${path}" is no absolute path of a socket.`,
  fix: 'Write "unix://" and an absolute path, or "unix://@name" for an abstract socket.',
});

export const unixAddressRules = [unixEmpty, unixPath];

export const unixPrefix = 'unix://';

/** An IPv4 or IPv6 address as Go reads it: no leading zeros, no short forms, a zone is allowed. */
export function isIp(text: string): boolean {
  return isIpv4(text) || isIpv6(text.replace(/%.+$/s, ''));
}

/** An address with the length of its prefix: `10.0.0.0/8`. */
function isCidr(text: string): boolean {
  const [, address = '', length = ''] = /^([^/%]*)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  return isIp(address) && Number(length) <= (address.includes(':') ? 128 : 32);
}

/** An address, or a prefix where there is a slash. */
export function isIpOrCidr(text: string): boolean {
  return text.includes('/') ? isCidr(text) : isIp(text);
}

export function validateIp(address: string, at: Field, report: Report): void {
  if (!isIp(address)) report(ipAddress, { address }, at);
}

export function validateIpOrCidr(address: string, at: Field, report: Report): void {
  if (isIpOrCidr(address)) return;
  report(address.split('/').length === 2 ? cidrRange : ipAddress, { address }, at);
}

/** The address of a UNIX domain socket, with its `unix://`. */
export function validateUnixAddress(address: string, at: Field, report: Report): void {
  const path = address.slice(unixPrefix.length);
  if (path === '') {
    report(unixEmpty, {}, at);
    return;
  }
  if (path.startsWith('@')) return;
  if (!path.startsWith('/') || path.endsWith('/')) report(unixPath, { path }, at);
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 &&
    parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

/** Eight groups, or fewer around one `::`; the last two may be written as an IPv4 address. */
function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2 || !text.includes(':')) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const embedded = groups.at(-1)?.includes('.') ?? false;
  if (embedded && (text.endsWith('::') || !isIpv4(groups.pop() ?? ''))) return false;
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  const count = groups.length + (embedded ? 2 : 0);
  return halves.length === 2 ? count < 8 : count === 8;
}
