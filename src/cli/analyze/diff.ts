/** How many lines around a change are shown. */
const context = 3;

/** How far ahead a line is looked for again; what lies further apart counts as replaced. */
const reach = 400;

/**
 * What changed in a text, in the unified form that `git apply` and `patch -p1` take; empty when
 * nothing did.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const old = linesOf(before);
  const now = linesOf(after);
  const hunks = hunksOf(changesOf(old, now));
  const [from, to] = path.startsWith('/') ? [path, path] : [`a/${path}`, `b/${path}`];
  return `--- ${from}\n+++ ${to}\n${hunks.map((hunk) => hunkText(hunk, old, now)).join('')}`;
}

/** Lines that gave way to others, the ends excluded; both count from 0. */
type Change = { from: number; to: number; start: number; end: number };

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesOf(old: readonly string[], now: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i++;
      j++;
      continue;
    }
    const [ahead, behind] = nextCommon(old, now, i, j);
    changes.push({ from: i, to: ahead, start: j, end: behind });
    [i, j] = [ahead, behind];
  }
  return changes;
}

/** Where both go on alike. Of lines that came or went, the second must be alike as well. */
function nextCommon(
  old: readonly string[],
  now: readonly string[],
  i: number,
  j: number,
): [number, number] {
  for (let far = 1; far <= reach; far++) {
    for (let one = 0; one <= far; one++) {
      const [ahead, behind] = [i + one, j + far - one];
      if (ahead > old.length || behind > now.length) continue;
      if (old[ahead] !== now[behind]) continue;
      // Lines that gave way to as many are told by the first one that did not.
      const isSure = one === far - one || old[ahead + 1] === now[behind + 1];
      if (isSure) return [ahead, behind];
    }
  }
  return [old.length, now.length];
}

/** Changes that lie so near that what is around them meets are shown together. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const last = hunk?.at(-1);
    if (hunk && last && change.from - last.to <= 2 * context) hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(changes: readonly Change[], old: readonly string[], now: readonly string[]) {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return '';
  const lead = Math.min(context, first.from);
  const tail = Math.min(context, old.length - last.to);
  let text = '';
  let at = first.from - lead;
  for (const { from, to, start, end } of changes) {
    text += marked(' ', old.slice(at, from));
    text += marked('-', old.slice(from, to)) + marked('+', now.slice(start, end));
    at = to;
  }
  text += marked(' ', old.slice(at, last.to + tail));
  const range = (start: number, count: number) => `${count === 0 ? start : start + 1},${count}`;
  const oldRange = range(first.from - lead, last.to + tail - first.from + lead);
  const newRange = range(first.start - lead, last.end + tail - first.start + lead);
  return `@@ -${oldRange} +${newRange} @@\n${text}`;
}

function marked(sign: string, lines: readonly string[]): string {
  return lines
    .map((line) =>
      line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`,
    )
    .join('');
}
