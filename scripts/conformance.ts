import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from '#analyzer/analyze.ts';
import type { Finding } from '#analyzer/finding.ts';
import { isFatal } from '#analyzer/reading/decode-issue.ts';
import { readInput } from '#analyzer/read-input.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { code: { type: 'string' }, group: { type: 'string' }, most: { type: 'string' } },
});
const most = Number(values.most ?? 5);
const folder = positionals[0] ?? '../shared/conformance/cases';
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}. Name the one that holds the recorded answers.`);
  process.exit(1);
}

type Answer = { code: string; level: string; origin: string; reference: string };
type Tally = { cases: number; exact: number; right: number; missing: number; extra: number };
type Expected = { messages: Answer[]; unparsed: string[] };

/** Documents that could not be read: by both, by Istio alone, by us alone. */
const unread = { both: 0, missing: [] as string[], extra: [] as string[] };
/** Cases that Istio's analyzers crash on, and those of them that ours do. */
const crashes = { cases: 0, ours: [] as string[] };

const differences = new Map<string, { missing: string[]; extra: string[] }>();
for (const group of ['unit', 'quiet', 'apps', 'files', 'mutants']) {
  if (values.group && values.group !== group) continue;
  const tally: Tally = { cases: 0, exact: 0, right: 0, missing: 0, extra: 0 };
  const names = await Array.fromAsync(glob('*/expected.json', { cwd: join(folder, group) }));
  for (const name of names.toSorted())
    await compareCase(group, name.split(/[/\\]/)[0] ?? '', tally);
  print(group, tally);
  const crashing = await Array.fromAsync(glob('*/crash.txt', { cwd: join(folder, group) }));
  for (const name of crashing.toSorted()) await tryCase(join(folder, group, dirname(name)));
}
printUnread();
printDifferences();

async function compareCase(group: string, name: string, tally: Tally): Promise<void> {
  const place = join(folder, group, name);
  const files = await filesOf(place);
  const answer = JSON.parse(await readFile(join(place, 'expected.json'), 'utf8')) as Expected;
  const expected = answer.messages.filter(({ code }) => code.startsWith('IST'));
  const { findings } = await analyze(files, {
    likeIstio: true,
    now: Date.now(),
    ...(await meshConfigOf(place)),
  });
  compareUnread(files, answer.unparsed, `${group}/${name}`);
  const found = findings.filter(({ code }) => code.startsWith('IST'));
  const remaining = Map.groupBy(expected.map(keyOfAnswer), (key) => key);
  let right = 0;
  let extra = 0;
  for (const key of found.map(keyOfFinding)) {
    const left = remaining.get(key);
    if (left?.pop()) right++;
    else {
      extra++;
      note('extra', key, `${group}/${name}`);
    }
  }
  const missing = [...remaining.values()].flat();
  for (const key of missing) note('missing', key, `${group}/${name}`);
  tally.cases++;
  tally.right += right;
  tally.extra += extra;
  tally.missing += missing.length;
  if (extra === 0 && missing.length === 0) tally.exact++;
}

async function filesOf(place: string): Promise<SourceFile[]> {
  const input = join(place, 'input');
  const paths = await Array.fromAsync(glob('**/*.{yaml,yml,json}', { cwd: input }));
  return Promise.all(
    paths
      .toSorted()
      .map(async (path) => ({ name: path, text: await readFile(join(input, path), 'utf8') })),
  );
}

/** What crashes Istio must not crash us, whatever the answer. */
async function tryCase(place: string): Promise<void> {
  crashes.cases++;
  const { findings } = await analyze(await filesOf(place), { likeIstio: true });
  if (findings.some(({ code }) => code === 'IST0001')) crashes.ours.push(place);
}

function compareUnread(files: SourceFile[], unparsed: string[], name: string): void {
  // Istio was given the Pods of templates in a file of their own.
  const theirs = new Set(
    unparsed
      .map((line) => line.slice(0, line.indexOf(']:') + 1))
      .filter((place) => !place.startsWith('zz-synthetic.yaml')),
  );
  const { documents, readings } = readInput(files, { likeIstio: true }).snapshot.input;
  const ours = new Set([
    ...documents.unread
      .filter(({ reason }) => reason.kind !== 'no-kind' || !reason.isText)
      .map(({ file, document }) => `${file.name}[${document}]`),
    ...readings
      .filter(({ reading }) => reading.kind === 'refused' && reading.issues.some(isFatal))
      .map(({ manifest }) => `${manifest.file.name}[${manifest.document}]`),
  ]);
  unread.both += theirs.intersection(ours).size;
  for (const place of theirs.difference(ours)) unread.missing.push(`${name}: ${place}`);
  for (const place of ours.difference(theirs)) unread.extra.push(`${name}: ${place}`);
}

async function meshConfigOf(place: string): Promise<{ meshConfigFile?: SourceFile }> {
  const path = join(place, 'mesh.yaml');
  if (!existsSync(path)) return {};
  return { meshConfigFile: { name: 'mesh.yaml', text: await readFile(path, 'utf8') } };
}

function keyOfAnswer({ code, level, origin, reference }: Answer): string {
  return [code, level, origin, reference].join(' | ');
}

function keyOfFinding({ code, level, resource, reference }: Finding): string {
  const { kind, namespace, name } = resource;
  const origin = `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;
  return [code, level.replace(/^./, (first) => first.toUpperCase()), origin, reference].join(' | ');
}

function note(side: 'missing' | 'extra', key: string, place: string): void {
  const code = key.slice(0, 7);
  const list = differences.get(code) ?? { missing: [], extra: [] };
  list[side].push(`${place}: ${key}`);
  differences.set(code, list);
}

function print(group: string, { cases, exact, right, missing, extra }: Tally): void {
  const precision = right + extra === 0 ? 1 : right / (right + extra);
  const recall = right + missing === 0 ? 1 : right / (right + missing);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  console.log(
    `${group.padEnd(8)} ${exact} of ${cases} exact, precision ${precision.toFixed(4)}, ` +
      `recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`,
  );
}

function printUnread(): void {
  const { both, missing, extra } = unread;
  console.log(
    `unread   ${both} documents as Istio, ${missing.length} that only Istio cannot read, ` +
      `${extra.length} that only we cannot`,
  );
  for (const line of missing.slice(0, most)) console.log(`  - ${line}`);
  for (const line of extra.slice(0, most)) console.log(`  + ${line}`);
  console.log(`crashes  ${crashes.cases} cases of Istio, ${crashes.ours.length} of ours`);
  for (const place of crashes.ours) console.log(`  + ${place}`);
}

function printDifferences(): void {
  for (const [code, { missing, extra }] of [...differences].toSorted()) {
    if (values.code && values.code !== code) continue;
    console.log(`\n${code}: ${missing.length} missing, ${extra.length} too many`);
    for (const line of missing.slice(0, most)) console.log(`  - ${line}`);
    for (const line of extra.slice(0, most)) console.log(`  + ${line}`);
  }
}
