import { readInput } from '#analyzer/read-input.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import type { GivenSettings } from '#analyzer/found-settings/found-settings.ts';
import { loadRegex } from '#analyzer/regex.ts';
import { hostProblem, parseAuthority } from '#analyzer/request/authority.ts';
import type { Outcome } from '#analyzer/request/arrive.ts';
import { clientOf } from '#analyzer/request/client.ts';
import { fromGateway } from '#analyzer/request/from-gateway.ts';
import { fromWorkload } from '#analyzer/request/from-workload.ts';
import { isAddress } from '#analyzer/request/ip-block.ts';
import { normalizationOf } from '#analyzer/request/path.ts';
import { pathOf, requestOf, type Request, type RequestWish } from '#analyzer/request/request.ts';
import { step, type Ending, type Step } from '#analyzer/request/step.ts';
import { notFollowed } from '#analyzer/request/not-followed.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** What would happen to a request, step by step, as far as the input tells. */
export type RequestAnswer =
  | {
      kind: 'followed';
      ending: Ending;
      /** In the order in which the proxies decide. */
      steps: readonly Step[];
      /** Whether the input could tell everything on the way. */
      decided: boolean;
    }
  /** The request is none; what is wrong with it, and how to mend it. */
  | { kind: 'wrong'; problem: string };

/** What would a request do, with these files applied? */
export async function simulate(
  files: readonly SourceFile[],
  options: GivenSettings,
  wish: RequestWish,
): Promise<RequestAnswer> {
  await loadRegex();
  return follow(readInput(files, options).snapshot, wish);
}

/** As `simulate`, over what was read already; `loadRegex` comes before. */
export function follow(snapshot: Snapshot, wish: RequestWish): RequestAnswer {
  const problem = problemOf(wish);
  if (problem !== undefined) return { kind: 'wrong', problem };
  const { steps, ending } = wayOf(snapshot, wish);
  const all = [...steps, ...notFollowed(snapshot)];
  return { kind: 'followed', ending, steps: all, decided: !all.some(isOpen) };
}

function wayOf(snapshot: Snapshot, wish: RequestWish): Outcome {
  const client = clientOf(snapshot, wish.from);
  if (!client.goesOn) return client;
  const { gateway, ...sender } = client.value;
  const normalization = normalizationOf(snapshot.settings.mesh);
  const request = requestOf(wish, parseAuthority(wish.host), normalization);
  const way = gateway
    ? fromGateway(snapshot, { ...sender, gateway }, request)
    : fromWorkload(snapshot, sender, request);
  return { ...way, steps: [...client.steps, ...pathSteps(wish, request), ...way.steps] };
}

function pathSteps(wish: RequestWish, { path }: Request): Step[] {
  const given = pathOf(wish).path;
  if (given === path) return [];
  const text = `The proxies normalize the path "${given}" to "${path}", as pathNormalization of the mesh config has it.`;
  return [step('client', 'told', text)];
}

function problemOf({ host, port, method, sourceIp }: RequestWish): string | undefined {
  const ofHost = hostProblem(host);
  if (ofHost !== undefined) return ofHost;
  const asked = port ?? parseAuthority(host).port;
  if (asked !== undefined && !(Number.isInteger(asked) && asked > 0 && asked < 65_536)) {
    return `A port is a number from 1 to 65535, and was given as ${asked}.`;
  }
  if (!/^[A-Za-z]*$/.test(method.trim())) {
    return `"${method}" is no method of HTTP: give one such as GET or POST.`;
  }
  if (sourceIp !== undefined && !isAddress(sourceIp)) {
    return `"${sourceIp}" is no IP address: give one such as 203.0.113.7.`;
  }
  return undefined;
}

function isOpen({ state, steps }: Step): boolean {
  return state === 'unknown' || (steps?.some(isOpen) ?? false);
}
