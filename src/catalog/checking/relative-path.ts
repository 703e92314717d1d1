/**
 * The way from one page to another, both below the site's base, as a link says it: from
 * `talks/con/mesh/` to `topics/wasm/` it is `../../../topics/wasm/`.
 */
export function relativePath(from: string, to: string): string {
  const [here, there] = [from, to].map((path) => path.split('/').slice(0, -1));
  if (!here || !there) return to;
  const differs = here.findIndex((part, index) => part !== there[index]);
  const shared = differs < 0 ? here.length : differs;
  const up = '../'.repeat(here.length - shared);
  const down = there.slice(shared).map((part) => `${part}/`);
  return up + down.join('') || './';
}
