/** A text to try the checker with. */
export type Sample = { name: string; text: string };

export const samples: readonly Sample[] = [
  {
    name: 'istioctl version',
    text: `client version: 1.30.5
control plane version: 1.28.10, 1.30.2
data plane version: 1.27.4 (3 proxies), 1.28.10 (41 proxies), 1.30.2 (6 proxies)
`,
  },
  {
    name: 'istioctl proxy-status',
    text: `NAME                                   CLUSTER        CDS        LDS        EDS        RDS        ECDS         ISTIOD                      VERSION
details-v1-698d88b-fv6fb.default       Kubernetes     SYNCED     SYNCED     SYNCED     SYNCED     NOT SENT     istiod-68d5bdbbdc-7xk2p     1.20.3
productpage-v1-675fc69cf-xkcpx.default Kubernetes     SYNCED     SYNCED     SYNCED     SYNCED     NOT SENT     istiod-68d5bdbbdc-7xk2p     1.19.6
istio-ingressgateway-6f9c-2lq.istio    Kubernetes     SYNCED     SYNCED     SYNCED     SYNCED     NOT SENT     istiod-68d5bdbbdc-7xk2p     1.21.1
`,
  },
  {
    name: 'Images',
    text: `docker.io/istio/pilot:1.24.3
docker.io/istio/proxyv2:1.24.3-distroless
gcr.io/istio-release/install-cni:1.24.3
docker.io/istio/ztunnel:1.23.2-distroless
`,
  },
  {
    name: 'helm list',
    text: `NAME            NAMESPACE       REVISION        UPDATED                                 STATUS          CHART           APP VERSION
istio-base      istio-system    3               2026-06-05 09:12:44.1 +0000 UTC         deployed        base-1.30.1     1.30.1
istiod          istio-system    3               2026-06-05 09:13:02.8 +0000 UTC         deployed        istiod-1.30.1   1.30.1
istio-ingress   istio-ingress   2               2026-06-05 09:15:37.2 +0000 UTC         deployed        gateway-1.30.1  1.30.1
`,
  },
];
