/** A page that reads what people paste. */
export type Tool = {
  /** Below the site's base. */
  path: string;
  name: string;
  /** What else it is looked for by. */
  aliases: readonly string[];
  /** What it does, in a sentence. */
  does: string;
  /** What somebody asks who needs it. */
  question: string;
  command: string;
  /** Files of `content/topics/` that it serves; the analyzer also those of its codes. */
  topics: readonly string[];
  /** Files of `content/talks/` that it grew out of, or that lead to it. */
  talks: readonly string[];
  /** Files of `content/guides/` that it serves, the one to begin with first. */
  guides: readonly string[];
};

export const tools: readonly Tool[] = [
  {
    path: 'analyzer/',
    name: 'Analyzer',
    aliases: ['istioctl analyze', 'configuration checker', 'check YAML', 'linter', 'validator'],
    question: 'What is wrong with this configuration?',
    does: 'Runs every analyzer and validation rule of Istio, and further checks, over your manifests.',
    command: 'npx chartroom analyze mesh/',
    topics: [],
    talks: [],
    guides: [
      'debugging-a-request',
      'local-development-and-contributing',
      'routing',
      'gateways-and-certificates',
      'authorization-policies',
      'upgrades',
    ],
  },
  {
    path: 'balance/',
    name: 'Balance checker',
    aliases: ['worker balance', 'connection balance', 'listener statistics', 'Envoy stats'],
    question: 'Why does the proxy not use its cores?',
    does: 'Reads Envoy’s listener statistics: how the workers share the connections, whether chance explains it, and what to do.',
    command: 'istioctl x envoy-stats POD | npx chartroom balance --advice',
    topics: ['performance', 'scale', 'edge-5g', 'gateways', 'observability'],
    talks: [],
    guides: [
      'throughput-and-worker-balance',
      'concurrency-and-cpu-limits',
      'telemetry-and-low-level-statistics',
    ],
  },
  {
    path: 'access-logs/',
    name: 'Access-log explainer',
    aliases: ['access log', 'access logs', 'response flags', 'log line'],
    question: 'Why did this request fail?',
    does: 'Reads lines of access logs: what happened, who answered, the likely causes, and what to check next.',
    command: 'kubectl logs deploy/web -c istio-proxy | npx chartroom accesslogs -o text',
    topics: ['debugging', 'observability', 'resilience', 'traffic-management', 'mtls', 'protocols'],
    talks: [
      'istiocon-2021/extending-engarde-to-bridge-the-gap-between-istio-access-logs-and-envoys-documentation',
      'istiocon-2021/how-istio-helped-us-investigate-failures-on-our-microservices',
    ],
    guides: [
      'access-logs-and-response-flags',
      'debugging-a-request',
      'timeouts-retries-outlier-detection',
      'mtls-migration',
      'authorization-policies',
      'egress-and-tls-origination',
    ],
  },
  {
    path: 'posture/',
    name: 'Posture',
    aliases: ['posture checker', 'support of versions', 'version checker', 'upgrade path'],
    question: 'Are these versions supported and safe, and what is the way to upgrade?',
    does: 'Reads versions, the output of istioctl or names of images: support, security bulletins, skew of proxies, and the shortest supported way to upgrade.',
    command: 'istioctl version | npx chartroom posture -',
    topics: ['upgrades', 'security', 'operations'],
    talks: [
      'istiocon-2021/istio-project-roadmap',
      'istiocon-2021/istio-product-security-working-group-what-is-it-and-why-its-important',
      'istiocon-2022/a-field-guide-for-safe-istio-upgrades',
      'istiocon-2022/how-i-upgraded-3000-proxies-in-my-sleep-and-you-can-too',
    ],
    guides: ['upgrades', 'hardening', 'day-2-operation'],
  },
];

/** @param codes those of the analyzer: it serves the topics of all of them. */
export function toolsOfTopic(
  topic: string,
  codes: readonly { topics: readonly string[] }[],
): Tool[] {
  const hasCodes = codes.some(({ topics }) => topics.includes(topic));
  return tools.filter(
    ({ path, topics }) => topics.includes(topic) || (hasCodes && path === 'analyzer/'),
  );
}

export function toolsOfTalk(talk: string): Tool[] {
  return tools.filter(({ talks }) => talks.includes(talk));
}

export function toolsOfGuide(guide: string): Tool[] {
  return tools.filter(({ guides }) => guides.includes(guide));
}

/** The guides of the tool at a path below the site's base. */
export function guidesOfTool(path: string): readonly string[] {
  return tools.find((tool) => tool.path === path)?.guides ?? [];
}
