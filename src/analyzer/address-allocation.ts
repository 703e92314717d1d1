import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';

/**
 * Why Istio does not give a ServiceEntry addresses of its own, as the end of a sentence.
 *
 * @returns `undefined` where it does.
 * @see https://istio.io/latest/docs/ops/configuration/traffic-management/dns-proxy/
 */
export function reasonForNoAddresses(
  { spec, labels }: Resource<'ServiceEntry'>,
  settings: Settings,
): string | undefined {
  if (settings.likeIstio) return isSwitchedOn(settings) ? undefined : '';
  if ((spec.resolution ?? 'NONE') === 'NONE') return ', and gets none with resolution NONE';
  if (labels['networking.istio.io/enable-autoallocate-ip'] === 'false') {
    return ', and its label forbids Istio to allocate any';
  }
  if (isDefault(settings) || isSwitchedOn(settings)) return undefined;
  return ', and Istio allocates none by itself before 1.25';
}

/** Since 1.25 the control plane allocates, whatever the mesh config says. */
function isDefault({ istioVersion }: Settings): boolean {
  const [major = 0, minor = 0] = istioVersion.split('.').map(Number);
  return major > 1 || minor >= 25;
}

/** The switch of older releases in the mesh config, the only one that Istio's analyzer knows. */
function isSwitchedOn({ mesh }: Settings): boolean {
  const metadata: Readonly<Record<string, string>> = mesh.defaultConfig?.proxyMetadata ?? {};
  return (
    metadata['ISTIO_META_DNS_CAPTURE'] === 'true' &&
    (metadata['ISTIO_META_DNS_AUTO_ALLOCATE'] === 'true' ||
      metadata['PILOT_ENABLE_IP_AUTOALLOCATE'] === 'true')
  );
}
