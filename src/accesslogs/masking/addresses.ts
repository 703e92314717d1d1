const ipv4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
/** Clouds name nodes by their addresses. */
const inName = /(?<![\w-])ip((?:-\d{1,3}){4})(?![\w-])/g;
const ipv6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:%\w{1,15})?(?![\w:.])/gi;

/** Gives each address a name of its own, the same wherever it stands. */
export function addressMask(): (text: string) => string {
  const names = new Map<string, string>();
  return (whole) => {
    const text = whole
      .replace(ipv4, (found) => (plainIpv4(found) ? found : named(found, names, v4)))
      .replace(inName, (_, parts: string) => {
        const address = parts.slice(1).replaceAll('-', '.');
        return `ip-${named(address, names, v4).replaceAll('.', '-')}`;
      });
    if (!/::|(?:[0-9a-f]{1,4}:){7}/i.test(text)) return text;
    return text.replace(ipv6, (found) => (plainIpv6(found) ? found : named(found, names, v6)));
  };
}

/** Loopback and "any" tell how a proxy is set up, and nothing about a network. */
function plainIpv4(address: string): boolean {
  const parts = address.split('.').map(Number);
  return parts[0] === 127 || address === '0.0.0.0' || parts.some((part) => part > 255);
}

/** Istio's own addresses; and times of day, which look alike. */
function plainIpv6(text: string): boolean {
  return /^(?:::|::1|::6)$/.test(text) || !/::|(?:[0-9a-f]+:){7}/i.test(text);
}

function named(
  address: string,
  names: Map<string, string>,
  form: (count: number) => string,
): string {
  const known = names.get(address);
  if (known !== undefined) return known;
  const name = form(names.size + 1);
  names.set(address, name);
  return name;
}

/** From the ranges that stand for private networks in documentation, 10.0.0.0/8 in the end. */
function v4(count: number): string {
  return `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`;
}

function v6(count: number): string {
  return `2001:db8::${count.toString(16)}`;
}
