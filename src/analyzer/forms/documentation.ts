/** Where Istio's codes are explained by Istio, and ours by us. */
export function documentationUrl(code: string, release: string): string {
  if (code.startsWith('IST')) {
    return `https://istio.io/${release}/docs/reference/config/analysis/${code.toLowerCase()}/`;
  }
  return `https://github.com/chartroom/chartroom/blob/main/content/messages/${code}.md`;
}
