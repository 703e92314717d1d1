import { arriveAt, type Outcome } from '#analyzer/request/arrive.ts';
import { percent, type Branch } from '#analyzer/request/branches.ts';
import type { Client } from '#analyzer/request/client.ts';
import { clientMode } from '#analyzer/request/client-tls.ts';
import { findDestination, type Destination } from '#analyzer/request/destination.ts';
import type { Request } from '#analyzer/request/request.ts';
import { withHeaders } from '#analyzer/request/rewrite.ts';
import { step, type Ending, type Step } from '#analyzer/request/step.ts';
import { workloadsBehind } from '#analyzer/request/workloads-behind.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { nameOfWorkload, type Workload } from '#analyzer/workloads.ts';

export type Forwarded = { request: Request; port: number; isHttp: boolean };

/** Where each branch of a route leads. */
export function forward(
  snapshot: Snapshot,
  client: Client,
  branches: readonly Branch[],
  sent: Forwarded,
): Outcome {
  const outcomes = branches.map((branch) => ({
    branch,
    ...follow(snapshot, client, branch, sent),
  }));
  const [only] = outcomes;
  if (outcomes.length === 1 && only) return only;
  if (!only) {
    const text = 'The route has no destination with a weight: the answer is 503.';
    const steps = [step('destination', 'stopped', text)];
    return { steps, ending: { kind: 'refused', text } };
  }
  const steps = outcomes.map(({ branch, steps: below, ending }) =>
    step('destination', stateOf(ending), `${shareOf(branch)}: ${ending.text}`, branch.field, below),
  );
  return { steps, ending: together(outcomes) };
}

function shareOf({ share, host, subset }: Branch): string {
  return `${percent(share)} to ${host}${subset === undefined ? '' : `, subset "${subset}"`}`;
}

function stateOf({ kind }: Ending): Step['state'] {
  if (kind === 'refused') return 'stopped';
  return kind === 'unknown' ? 'unknown' : 'taken';
}

/** The end of several ways: of one kind, or what cannot be told. */
function together(outcomes: readonly { branch: Branch; ending: Ending }[]): Ending {
  const text = outcomes
    .map(({ branch, ending }) => `${percent(branch.share)}: ${ending.text}`)
    .join(' ');
  const kinds = new Set(outcomes.map(({ ending }) => ending.kind));
  const [only] = kinds;
  const mixed = kinds.has('unknown') ? 'unknown' : 'mixed';
  return { kind: kinds.size === 1 && only ? only : mixed, text };
}

function follow(
  snapshot: Snapshot,
  client: Client,
  branch: Branch,
  { request, port, isHttp }: Forwarded,
): Outcome {
  const destination = findDestination(snapshot, client, branch, port);
  if (!destination.goesOn) return destination;
  const { known, labels } = destination.value;
  const behind = workloadsBehind(snapshot, known, labels);
  const steps = [...destination.steps, ...behind.steps];
  if (!behind.goesOn) return { steps, ending: behind.ending };
  if (behind.value.kind === 'addresses') {
    const ending: Ending = { kind: 'served', text: behind.value.text };
    return { steps: [...steps, ...originationOf(snapshot, client, destination.value)], ending };
  }
  const sent = withHeaders(request, branch.headers);
  const arrival = { client, destination: destination.value, request: sent, isHttp };
  const arrived = behind.value.workloads.map((workload) => ({
    workload,
    ...arriveAt(snapshot, workload, arrival),
  }));
  const { steps: last, ending } = grouped(arrived);
  return { steps: [...steps, ...last], ending };
}

/** What a rule has the client's proxy do to a connection that leaves the mesh. */
function originationOf(
  snapshot: Snapshot,
  { proxy }: Client,
  { rules, subset, port }: Destination,
): Step[] {
  const { mode, field } = clientMode(snapshot, rules, subset, port);
  if (proxy !== 'in' || !field) return [];
  const text = `The DestinationRule has the client’s proxy use the TLS mode ${mode} to it.`;
  return [step('mutual TLS', 'told', text, field)];
}

/** How many workloads are told of one by one. */
const mostTold = 20;

/** Workloads to which the same happens are told of together. */
function grouped(arrived: readonly ({ workload: Workload } & Outcome)[]): Outcome {
  const groups = [
    ...Map.groupBy(arrived, ({ steps, ending }) => JSON.stringify([steps, ending.kind])).values(),
  ];
  const endings = groups.flatMap(([first]) => first?.ending ?? []);
  const kinds = new Set(endings.map(({ kind }) => kind));
  const [ending = { kind: 'unknown', text: '' } satisfies Ending] = endings;
  const steps = groups.slice(0, mostTold).map((group) => {
    const [first] = group;
    const names = group.slice(0, mostTold).map(({ workload }) => nameOfWorkload(workload));
    const more = group.length > mostTold ? ` and ${group.length - mostTold} more` : '';
    const resource = first?.workload.resource;
    return step(
      'workloads',
      stateOf(first?.ending ?? ending),
      `${names.join(', ')}${more}`,
      resource && { resource, path: ['metadata', 'name'] },
      first?.steps,
    );
  });
  if (kinds.size === 1) return { steps, ending: joined(arrived, ending) };
  return {
    steps,
    ending: {
      kind: kinds.has('unknown') ? 'unknown' : 'mixed',
      text: 'Which workload a request comes to is left to the load balancer, and they do not decide alike.',
    },
  };
}

function joined(arrived: readonly { workload: Workload }[], ending: Ending): Ending {
  if (ending.kind !== 'served' || arrived.length === 1) return ending;
  const names = arrived.slice(0, 3).map(({ workload }) => nameOfWorkload(workload));
  const more = arrived.length > 3 ? ' or another' : '';
  return { ...ending, text: `${names.join(' or ')}${more} answers.` };
}
