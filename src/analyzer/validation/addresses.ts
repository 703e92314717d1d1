import ipaddr from 'ipaddr.js';

/** An IPv4 or IPv6 address as Go reads it: no leading zeros, no short forms, a zone is allowed. */
export function isIp(text: string): boolean {
  if (/^\d+(\.\d+){3}$/.test(text)) {
    return text.split('.').every((part) => Number(part) <= 255 && !/^0\d/.test(part));
  }
  return text.includes(':') && ipaddr.IPv6.isValid(text.replace(/%[^%/]+$/, ''));
}

/** An address with the length of its prefix: `10.0.0.0/8`. */
export function isCidr(text: string): boolean {
  const [address = '', length = '', ...more] = text.split('/');
  if (more.length > 0 || !/^(?:0|[1-9]\d{0,2})$/.test(length) || address.includes('%'))
    return false;
  return isIp(address) && Number(length) <= (address.includes(':') ? 128 : 32);
}

/** An address, or a prefix where there is a slash. */
export function isIpOrCidr(text: string): boolean {
  return text.includes('/') ? isCidr(text) : isIp(text);
}
