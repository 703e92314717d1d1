import { annotated, proxyConfig } from '#balance/advice/manifests.ts';
import { isUneven, type Advice, type Situation } from '#balance/advice/situation.ts';
import { envoyFilterFor } from '#balance/advice/envoy-filter.ts';

const cost =
  'Each new connection takes a lock and mostly changes its thread. That pays off for few connections that live long; with thousands of short ones a second it costs throughput.';

/** Exact balance, by the switch that reaches this listener in this release. */
export function exactBalance(situation: Situation): Advice | undefined {
  const { verdict, role, proxy, minor, looksExact } = situation;
  if (!isUneven(situation) && verdict !== 'too-few-connections') return undefined;
  if (role === 'internal') return undefined;
  // It looks at one listener at a time.
  if (situation.onlyTogether) return undefined;
  if (role === 'capture') return leaveCapture();
  if (role === 'hbone') return ofTunnels(situation);
  if (proxy === 'envoy' || role === 'named') return ofPlainEnvoy();
  if (looksExact || (minor < 11 && role === 'service' && proxy === 'sidecar')) return undefined;
  if (minor < 13) return byFilter(situation);
  return byVariable(role === 'inbound' ? 'INBOUND' : 'OUTBOUND', situation);
}

function byVariable(direction: 'INBOUND' | 'OUTBOUND', situation: Situation): Advice {
  const key = `ISTIO_META_${direction}_LISTENER_EXACT_BALANCE`;
  const reach =
    direction === 'INBOUND'
      ? 'It reaches port 15006 and inbound listeners that bind a port of their own. It does not reach what the pod sends: that is ISTIO_META_OUTBOUND_LISTENER_EXACT_BALANCE.'
      : 'It reaches the listeners of services in a sidecar, and the TCP listeners of gateways, although traffic enters the mesh there. It never reaches port 15001 or QUIC, and not what the pod receives: that is ISTIO_META_INBOUND_LISTENER_EXACT_BALANCE.';
  return {
    id: 'exact-balance',
    title: `Turn on exact balance: ${key}`,
    text: [
      'Exact balance gives each new connection to a worker that holds the fewest of this listener. It looks at one listener at a time, so it cannot even out many listeners with one connection each.',
      reach,
      'The prefix ISTIO_META_ is needed: without it nothing happens, and nothing warns. The variable is read when the proxy starts, so create the pods anew. Connections that are open stay where they are.',
      situation.proxy === 'gateway'
        ? 'For a gateway, put the annotation on the pods of its Deployment, or set the variable in its environment.'
        : 'For the whole mesh, put the key under meshConfig.defaultConfig.proxyMetadata.',
    ],
    cost,
    manifests: [
      {
        title: 'For one workload, by annotation',
        text: annotated(`proxyMetadata:\n  ${key}: "true"`),
      },
      {
        title: 'For workloads with a label; it wins over the annotation',
        text: proxyConfig('exact-balance', `environmentVariables:\n  ${key}: "true"`),
      },
    ],
    commands: [
      {
        title: 'Is it on? Look for connectionBalanceConfig',
        text: `istioctl proxy-config listeners POD -n NAMESPACE --port ${situation.port ?? 'PORT'} -o json`,
      },
    ],
  };
}

function byFilter(situation: Situation): Advice {
  return {
    id: 'exact-balance-filter',
    title: 'Turn on exact balance with an EnvoyFilter',
    text: [
      'The variables for exact balance came with Istio 1.13. Before, an EnvoyFilter sets it in the listener itself.',
      ...(situation.proxy === 'gateway'
        ? [
            'This is taken for a gateway. If it is a listener of a sidecar, write SIDECAR_OUTBOUND for GATEWAY: the wrong context does nothing.',
          ]
        : []),
      'No restart is needed. Envoy replaces the listener and drains the connections that it has, so apply it in a quiet hour.',
    ],
    cost: `${cost} An EnvoyFilter has to be checked at every upgrade; remove it when you reach 1.13.`,
    manifests: [{ title: 'For one workload', text: envoyFilterFor(situation) }],
    commands: [],
  };
}

function leaveCapture(): Advice {
  return {
    id: 'leave-capture',
    title: 'Leave port 15001 as it is',
    text: [
      'Envoy advises against balance on a listener that hands its connections on. Only traffic that no other listener fits stays here: give busy destinations a Service or a ServiceEntry, and their connections get a listener that can be balanced.',
    ],
    manifests: [],
    commands: [],
  };
}

function ofTunnels({ minor, beyondChance }: Situation): Advice {
  return minor >= 24
    ? {
        id: 'tunnels',
        title: 'Exact balance should be on here already',
        text: [
          'Since Istio 1.24, HBONE listeners have exact balance: each new tunnel goes to a worker that holds the fewest.',
          beyondChance
            ? 'Counts like these arise all the same when tunnels close and those that stay sit on few workers, or when the proxy is older than 1.24. Ask for its version with "istioctl proxy-status"; in time, new tunnels fill the workers that hold fewer.'
            : 'What is left comes from the small number of tunnels, and all streams of a tunnel stay on one worker.',
        ],
        manifests: [],
        commands: [],
      }
    : {
        id: 'tunnels',
        title: 'Upgrade to Istio 1.24 or later',
        text: [
          'Since Istio 1.24, HBONE listeners have exact balance. There is no variable for older ones.',
        ],
        manifests: [],
        commands: [],
      };
}

function ofPlainEnvoy(): Advice {
  return {
    id: 'exact-balance-envoy',
    title: 'Turn on exact balance in the listener',
    text: [
      'This looks like an Envoy without Istio. Set connection_balance_config with exact_balance: {} in its listener; Envoy has it since 1.12. A listener that gets its connections from another needs Envoy 1.19.',
    ],
    cost,
    manifests: [],
    commands: [],
  };
}
