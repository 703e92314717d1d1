// cspell:disable: the names are of nobody.

/** What generated talks are made of. Every topic has a few things of its own to speak of. */
export const topics: Readonly<Record<string, readonly string[]>> = {
  multicluster: ['east-west gateways', 'endpoint discovery', 'a shared root of trust'],
  upgrades: ['canary control planes', 'revision tags', 'release notes'],
  security: ['peer authentication', 'defence in depth', 'audit trails'],
  authorization: ['allow and deny policies', 'external authorizers', 'dry runs'],
  authentication: ['request authentication', 'token issuers', 'key sets'],
  certificates: ['intermediate authorities', 'rotation', 'trust domains'],
  ambient: ['ztunnel', 'waypoints', 'the HBONE protocol'],
  sidecars: ['injection templates', 'start-up order', 'resource requests'],
  gateways: ['listeners', 'host names', 'TLS passthrough'],
  'gateway-api': ['HTTP routes', 'reference grants', 'gateway classes'],
  egress: ['service entries', 'TLS origination', 'DNS proxying'],
  'traffic-shifting': ['weights', 'mirrors', 'header matches'],
  resilience: ['outlier detection', 'retry budgets', 'timeouts'],
  'locality-failover': ['zones', 'priorities', 'panic thresholds'],
  'load-balancing': ['least requests', 'ring hashes', 'warm-up'],
  'rate-limits': ['token buckets', 'descriptors', 'quotas'],
  observability: ['span sampling', 'metric cardinality', 'dashboards'],
  'access-logs': ['response flags', 'log formats', 'upstream failures'],
  telemetry: ['tag overrides', 'providers', 'exporters'],
  wasm: ['filter life cycles', 'shared queues', 'module distribution'],
  extensibility: ['Envoy filters', 'patch contexts', 'priorities of filters'],
  performance: ['tail latency', 'connection pools', 'flame graphs'],
  scale: ['push queues', 'configuration scoping', 'thousands of proxies'],
  'virtual-machines': ['workload entries', 'auto-registration', 'health probes'],
  protocols: ['gRPC streams', 'server-first databases', 'HTTP/3'],
  gitops: ['reconcilers', 'drift', 'promotion between environments'],
  multitenancy: ['discovery selectors', 'isolated revisions', 'delegated routes'],
  debugging: ['config dumps', 'proxy status', 'packet captures'],
  adoption: ['migration waves', 'platform teams', 'service owners'],
  community: ['working groups', 'release managers', 'first contributions'],
};

export const givenNames = words(`
  Amara Beatriz Chidera Dimitri Eleonora Farid Gudrun Hiroshi Ingrid Jovana Kwame Leticia Mireille
  Nikolai Olumide Parvati Quentin Rosalind Sebastian Tatiana Ulrich Valentina Wilhelmina Xiomara
  Yevgenia Zoltan Anselm Brigitte Cornelius Desmond Emiliano Fernanda Giovanni Hortense Ibrahim
  Jacinda Katarzyna Leopold Magdalena Nathaniel Octavia Philippa Rigoberto Svetlana Theodora
  Umberto Veronique Winston Xanthe Yolanda`);

export const familyNames = words(`
  Abernathy Blankenship Castellanos Dragomir Eriksson Featherstone Gutierrez Hashimoto Ivanchenko
  Jablonski Krishnamurthy Lindqvist Montgomery Nakamura Oyelaran Papadopoulos Quintero Rasmussen
  Schumacher Takahashi Underhill Villanueva Wojciechowski Yamaguchi Zimmermann Achterberg
  Bannerjee Cunningham Delacroix Endicott Fitzgerald Grigoryan Holmgren Iglesias Jorgensen
  Kowalczyk Lavigne Mwangi Novotny Ostrowski Petrakis Rosenthal Szymanski Thorvaldsen Urquhart
  Vandenberg Whitfield Xenakis Youssef Zielinski Albuquerque Brandvold Chakraborty Dostoyan
  Eichhorn Fujimoto Golubev Henriksen Ismailov Juarez`);

export const companies = words(`
  Alderwood Brightforge Cobaltline Deepharbour Elmstack Fathomworks Graniteleaf Highwater Ironquay
  Junipergrid Keelhaven Lanternfish Mooringlabs Northpier Oakenshore Pebblecloud Quarterdeck
  Reefbank Saltmarsh Tidewheel Upstreamly Vesselpoint Windlasso Yardarm Zephyrnet`);

/** `{thing}` and `{other}` are of the talk's topics, `{company}` and `{number}` of the talk. */
export const titles = [
  'How {company} came to trust {thing}',
  '{number} lessons from {thing} at {company}',
  'What {thing} cost us at {company}, and what it saved',
  'From {other} to {thing} in {number} weeks: the story of {company}',
  'Inside {company}: {thing} for {number} teams',
  'Why {company} rebuilt {thing} around {other}',
];

export const sentences = [
  '{company} began with {number} services and no plan for {thing}.',
  'The team drew the way of a request first, and found {other} in places where nobody looked.',
  'A week of measurements showed that {thing} took {number} milliseconds of every call.',
  'The first attempt changed {other} everywhere at once, and was rolled back within the hour.',
  'The second changed one namespace at a time, and watched {thing} on a single board.',
  'What helped most was a short list of questions that each service owner answers about {other}.',
  'The talk shows the configuration before and after, and the {number} lines that made the difference.',
  'Where {thing} and {other} meet, the documentation is thin; the speakers read the source instead.',
  'Alerts on {other} woke people {number} times before the thresholds were right.',
  'Today {company} treats {thing} as a part of the platform, with an owner and a budget.',
  'An outage of {number} minutes led to a rule: {other} change only together with their tests.',
  'The closing part lists what is still open, from {other} to the next release of Istio.',
];

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
