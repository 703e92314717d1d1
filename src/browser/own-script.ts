type Addresses = { createScriptURL: (address: string) => unknown };
type Factory = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => Addresses;
};

let addresses: Addresses | undefined;

/**
 * The address of a worker's script as the policy demands it: of this site, and of nowhere else.
 *
 * @throws {TypeError} when the script is another site's.
 */
export function ownScript(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  addresses ??= trustedTypes
    ? trustedTypes.createPolicy('own-script', { createScriptURL: within })
    : { createScriptURL: within };
  // To the browser it is a text that was looked at; TypeScript knows no such type.
  return addresses.createScriptURL(address) as string;
}

function within(address: string): string {
  const { href, origin } = new URL(address, location.href);
  if (origin !== location.origin) throw new TypeError(`${href} is no script of this site.`);
  return href;
}
