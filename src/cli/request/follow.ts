import { readInput, type ReadInput } from '#analyzer/read-input.ts';
import { loadRegex } from '#analyzer/regex.ts';
import { offersIn } from '#analyzer/request/offers.ts';
import { readWish, type WishReading } from '#analyzer/request/read-wish.ts';
import { follow as followRequest } from '#analyzer/request/simulate.ts';
import type { Ending } from '#analyzer/request/step.ts';
import { skippedDocuments } from '#analyzer/skipped.ts';
import { counted } from '#analyzer/wording.ts';
import { status, type Status } from '#cli/command.ts';
import { collect, type Input } from '#cli/input/collect.ts';
import { readMeshConfig } from '#cli/input/mesh-config.ts';
import { skippedLines } from '#cli/input/skipped.ts';
import type { Given } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';
import { settingsOf } from '#cli/setting-options.ts';
import { told } from '#cli/request/told.ts';
import { harmless } from '#cli/terminal.ts';

const statusOf: Readonly<Record<Ending['kind'], Status>> = {
  served: status.clean,
  answered: status.clean,
  refused: status.findings,
  mixed: status.findings,
  unknown: status.unreadable,
};

/** Follows the request; what is wrong with it comes back as a sentence. */
export async function follow(given: Given): Promise<Status | string> {
  const mesh = await readMeshConfig(given);
  if ('problem' in mesh) {
    note(`chartroom: ${mesh.problem}`);
    return status.unreadable;
  }
  const input = await collect(given.positionals);
  for (const { path, reason } of input.refused) note(`chartroom: ${harmless(`${path} ${reason}`)}`);
  if (input.files.length === 0) return status.unreadable;
  const read = readInput(input.files, { ...settingsOf(given), ...mesh });
  for (const line of leftOut(read, input)) note(line);
  const reading = wishOf(given, read);
  if (reading.kind === 'wrong') return reading.problem;
  await loadRegex();
  const answer = followRequest(read.snapshot, reading.wish);
  if (answer.kind === 'wrong') return answer.problem;
  const { ending, decided, steps } = answer;
  write(
    given.value('output') === 'json'
      ? JSON.stringify({ ending, decided, steps }, null, 2)
      : told(answer),
  );
  return statusOf[ending.kind];
}

/** How many documents that are left out are named. */
const mostNamed = 10;

/** What the request goes without, so that its way is not taken for that of the whole input. */
function leftOut(read: ReadInput, input: Input): string[] {
  const skipped = skippedDocuments(read);
  if (skipped.length === 0) return [];
  const more = skipped.length - mostNamed;
  return [
    `Left out: ${counted(skipped.length, 'document')}.`,
    ...skippedLines(skipped.slice(0, mostNamed), input).map((line) => harmless(`  ${line}`)),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function wishOf(given: Given, { snapshot }: ReadInput): WishReading {
  const from = originOf(given.value('from'), snapshot);
  if ('problem' in from) return { kind: 'wrong', problem: from.problem };
  const value = (name: string) => given.value(name) ?? '';
  return readWish({
    from: from.origin,
    scheme: value('scheme'),
    host: value('host'),
    path: value('path'),
    method: value('method') || 'GET',
    headers: given.values('header').join('\n'),
    port: value('port'),
    sni: value('sni'),
    sourceIp: value('source-ip'),
    claims: value('claims'),
  });
}

/** `gateway:shop/front` as the form of the page has it: `gateway shop/front`. */
function originOf(
  given: string | undefined,
  snapshot: ReadInput['snapshot'],
): { origin: string } | { problem: string } {
  if (given === 'outside') return { origin: given };
  if (given !== undefined) {
    const [, kind, name = ''] = /^(gateway|workload):([^\s/]+(?:\/\S+)?)$/.exec(given) ?? [];
    if (kind === undefined) {
      return {
        problem: `--from cannot be "${given}": write gateway:NAMESPACE/NAME, workload:NAMESPACE/NAME or outside.`,
      };
    }
    const full = name.includes('/') ? name : `${snapshot.settings.namespace}/${name}`;
    return { origin: `${kind} ${full}` };
  }
  const { gateways } = offersIn(snapshot);
  const [only] = gateways;
  if (gateways.length === 1 && only !== undefined) return { origin: `gateway ${only}` };
  const there =
    gateways.length === 0 ? 'there is no Gateway' : `there are ${gateways.length} Gateways`;
  return { problem: `Say where the request starts, with --from: ${there} in the input.` };
}
