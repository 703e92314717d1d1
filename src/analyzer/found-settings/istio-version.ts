/** The minor release in a tag or an image: `docker.io/istio/pilot:1.24.1-distroless` → `1.24`. */
export function minorRelease(tag: string): string | undefined {
  const withoutDigest = tag.replace(/@.*$/, '');
  const last = withoutDigest.slice(withoutDigest.lastIndexOf(':') + 1);
  return /^v?(\d+\.\d+)(?:[.-]|$)/.exec(last)?.[1];
}
