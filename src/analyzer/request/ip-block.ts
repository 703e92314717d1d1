/** Whether an address lies in a block: `10.0.0.0/8`, `2001:db8::/32`, or one address alone. */
export function addressIn(address: string, block: string): boolean {
  const [network = '', length] = block.split('/');
  const one = bitsOf(address);
  const other = bitsOf(network);
  if (one === undefined || other?.length !== one.length) return false;
  const counted = length === undefined ? one.length : Number(length);
  return one.slice(0, counted) === other.slice(0, counted);
}

export function isAddress(text: string): boolean {
  return bitsOf(text) !== undefined;
}

function bitsOf(text: string): string | undefined {
  return text.includes(':') ? bitsOfV6(text) : bitsOfV4(text);
}

function bitsOfV4(text: string): string | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  return parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('');
}

function bitsOfV6(text: string): string | undefined {
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined) return undefined;
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const before = groups(head);
  const after = groups(tail ?? '');
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  if (!all.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return all.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}
