import { isUneven, type Advice, type Situation } from '#balance/advice/situation.ts';

/** One busy worker of a client opens few connections, which then sit on few workers here. */
export function clientFirst(situation: Situation): Advice | undefined {
  const { role } = situation;
  if (!isUneven(situation) && situation.verdict !== 'too-few-connections') return undefined;
  if (role !== 'inbound' && role !== 'hbone') return undefined;
  return {
    id: 'client-first',
    title: 'Look at the proxy of the client first',
    text: [
      role === 'hbone'
        ? 'Tunnels come from ztunnel or another proxy, which keeps few of them and sends many streams through each. More clients or more nodes bring more connections.'
        : 'For HTTP/2, each worker of the client’s proxy opens about one connection to this pod. If one worker does everything there, one connection arrives here, and no setting here can spread it.',
      'Read the statistics of a client’s pod as well, and repair that side first.',
    ],
    manifests: [],
    commands: [],
  };
}
