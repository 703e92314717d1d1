import { fetchCommands } from '#balance/advice/expose.ts';
import { isUneven, type Advice, type Situation } from '#balance/advice/situation.ts';

/** What to look at next. */
export function measure(situation: Situation): Advice | undefined {
  const { verdict, minor, role, missing } = situation;
  if (verdict === 'no-data' || missing === 'workers') return undefined;
  if (role === 'readiness' || role === 'metrics') {
    return {
      id: 'measure',
      title: 'Read the listeners of traffic',
      text: [
        'How probes and scrapes are spread does not matter. Read the other listeners as well.',
      ],
      manifests: [],
      commands: fetchCommands(minor),
    };
  }
  if (isUneven(situation) || verdict === 'too-few-connections') {
    return {
      id: 'measure',
      title: 'Change one thing, make new connections, and read again',
      text: [
        'Connections that are open never move. After a change restart the clients, put on the same load, wait, and compare the new statistics with the old ones.',
      ],
      manifests: [],
      commands: fetchCommands(minor),
    };
  }
  return verdict === 'idle'
    ? {
        id: 'measure',
        title: 'Read again while there is load',
        text: [
          'Open connections are a snapshot. Read them while requests run, twice with some seconds between.',
        ],
        manifests: [],
        commands: fetchCommands(minor),
      }
    : {
        id: 'measure',
        title: 'If it is slow all the same, look elsewhere',
        text: [
          'Connections are even, and requests may not be: one connection can carry most of them. Envoy has no counter for requests of a worker. Look at the CPU of each thread (top -H shows wrk:worker_0 and so on), at CPU throttling, and at the proxy of the client.',
        ],
        manifests: [],
        commands: [],
      };
}
