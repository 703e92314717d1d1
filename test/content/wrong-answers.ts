/** An answer that the analyzer finds nothing wrong with, and that is not what the task asks for. */
type WrongAnswer = {
  guide: string;
  what: string;
  /** What is changed in the solution. */
  change: Record<string, string>;
};

const outlier = `    outlierDetection:
      consecutive5xxErrors: 5
      interval: 5s
      baseEjectionTime: 30s
      maxEjectionPercent: 100
`;

/** At least one for each exercise. */
export const wrongAnswers: readonly WrongAnswer[] = [
  {
    guide: 'access-logs-and-response-flags',
    what: 'logs that are switched off',
    change: { '    - providers:': '    - disabled: true\n      providers:' },
  },
  {
    guide: 'ambient-mesh',
    what: 'a policy that keeps the selector instead of the target',
    change: {
      "  targetRefs:\n    - kind: Service\n      group: ''\n      name: cart":
        '  selector:\n    matchLabels:\n      app: cart',
      '      to:\n        - operation:\n            methods: [GET]\n': '',
    },
  },
  {
    guide: 'authorization-policies',
    what: 'a resource of another group',
    change: { 'security.istio.io/v1': 'security.example.com/v1' },
  },
  {
    guide: 'authorization-policies',
    what: 'ALLOW',
    change: { 'action: DENY': 'action: ALLOW' },
  },
  {
    guide: 'authorization-policies',
    what: 'the port that should be left alone',
    change: { "['8080']": "['7000']" },
  },
  {
    guide: 'authorization-policies',
    what: 'both ports',
    change: { "['8080']": "['8080', '7000']" },
  },
  {
    guide: 'authorization-policies',
    what: 'a second rule for the other port',
    change: {
      "ports: ['8080']":
        "ports: ['8080']\n    - to:\n        - operation:\n            ports: ['7000']",
    },
  },
  {
    guide: 'concurrency-and-cpu-limits',
    what: 'another number',
    change: { 'concurrency: 3': 'concurrency: 2' },
  },
  {
    guide: 'day-2-operation',
    what: 'one more namespace',
    change: { '- payments/*': '- payments/*\n        - kube-public/*' },
  },
  {
    guide: 'debugging-a-request',
    what: 'a route without a subset',
    change: { '            subset: version-2\n': '' },
  },
  {
    guide: 'egress-and-tls-origination',
    what: 'no TLS and no authority',
    change: {
      'mode: SIMPLE': 'mode: DISABLE',
      '      sni: api.partner.example.com\n': '',
      '      caCertificates: /etc/certs/partner-ca.pem\n': '',
      '      subjectAltNames: [api.partner.example.com]\n': '',
    },
  },
  {
    guide: 'egress-and-tls-origination',
    what: 'another file',
    change: { 'partner-ca.pem': 'other.pem' },
  },
  {
    guide: 'external-authorization',
    what: 'the opposite paths',
    change: { notPaths: 'paths' },
  },
  {
    guide: 'gateway-api',
    what: 'other weights',
    change: { 'weight: 95': 'weight: 50', 'weight: 5\n': 'weight: 50\n' },
  },
  {
    guide: 'gateways-and-certificates',
    what: 'TLS that is passed through',
    change: { 'mode: SIMPLE\n        credentialName: shop-example-com': 'mode: PASSTHROUGH' },
  },
  {
    guide: 'hardening',
    what: 'an application of which nothing is said',
    change: { '      securityContext:\n        runAsUser: 10001\n': '' },
  },
  {
    guide: 'jwt-authentication',
    what: 'a route without the claim',
    change: { "'@request.auth.claims.groups'": 'x-groups' },
  },
  {
    guide: 'local-development-and-contributing',
    what: 'a delay of each request',
    change: { 'value: 50': 'value: 100' },
  },
  {
    guide: 'mtls-migration',
    what: 'a second open port',
    change: {
      '    9090:\n      mode: PERMISSIVE':
        '    9090:\n      mode: PERMISSIVE\n    8080:\n      mode: PERMISSIVE',
    },
  },
  {
    guide: 'multicluster',
    what: 'the defaults, which keep a failed region in use',
    change: { [outlier]: '    outlierDetection: {}\n' },
  },
  {
    guide: 'multicluster',
    what: 'a tenth that may be ejected',
    change: { 'maxEjectionPercent: 100': 'maxEjectionPercent: 10' },
  },
  {
    guide: 'protocols-beyond-http',
    what: 'HTTP',
    change: { 'appProtocol: tcp': 'appProtocol: http' },
  },
  { guide: 'rate-limits', what: 'bytes', change: { 'grpc-limits': 'tcp-limits' } },
  {
    guide: 'routing',
    what: 'the versions the wrong way round',
    change: { 'subset: v2': 'subset: v0', 'subset: v1': 'subset: v2', 'subset: v0': 'subset: v1' },
  },
  {
    guide: 'scoping',
    what: 'all that is in the own namespace',
    change: { './cart.shop.svc.cluster.local': './*' },
  },
  {
    guide: 'telemetry-and-low-level-statistics',
    what: 'a label with another value',
    change: { 'operation: REMOVE': "value: request.protocol + ''" },
  },
  {
    guide: 'throughput-and-worker-balance',
    what: 'the expression where nobody reads it',
    change: { 'inclusionRegexps:': 'inclusionPrefixes:' },
  },
  {
    guide: 'timeouts-retries-outlier-detection',
    what: 'three more attempts',
    change: { 'attempts: 2': 'attempts: 3' },
  },
  {
    guide: 'timeouts-retries-outlier-detection',
    what: 'no second for each attempt',
    change: { '        perTryTimeout: 1s\n': '' },
  },
  {
    guide: 'upgrades',
    what: 'the other label alone',
    change: { 'istio.io/rev: prod': 'istio-injection: enabled' },
  },
  {
    guide: 'virtual-machines',
    what: 'another port',
    change: { 'http: 8080': 'http: 80' },
  },
  {
    guide: 'wasm-extensions',
    what: 'no checksum',
    change: {
      '    sha256: 1ef0c9a92b0420cf25f7fe5d481b231464bc88f486ca3b9c83ed5cc21d2f6210\n': '',
    },
  },
];
