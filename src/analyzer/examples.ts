import { analyze } from '#analyzer/analyze.ts';
import { expandRepeats, withoutMarks, type Case } from '#analyzer/cases.ts';
import type { Finding } from '#analyzer/finding.ts';
import type { Position } from '#analyzer/reading/source.ts';

/** A case as a page shows it: without its marks, and with what the analyzer really says. */
export type Example = {
  check: string;
  title: string;
  /** Long repeats stay short, as `⟨1025 a⟩`. */
  text: string;
  settings: Case['settings'];
  /** Those of the check; their places are in `text`. */
  findings: Finding[];
  /** The codes of what other checks say of it. */
  also: AlsoSaid;
};

/** Codes by whether they hold as it is, or rest on what an example leaves out. */
export type AlsoSaid = { certain: string[]; absent: string[] };

export async function exampleOf(check: string, one: Case): Promise<Example> {
  const text = withoutMarks(one.text);
  const files = [{ name: 'example.yaml', text: expandRepeats(text) }];
  const { findings } = await analyze(files, one.settings);
  const others = findings.filter((finding) => finding.check !== check);
  return {
    check,
    title: one.title,
    text,
    settings: one.settings,
    findings: findings
      .filter((finding) => finding.check === check)
      .map((finding) => ({ ...finding, place: shownPlace(finding.place, text) })),
    also: alsoSaid(others),
  };
}

function alsoSaid(others: readonly Finding[]): AlsoSaid {
  const codesOf = (findings: readonly Finding[]) =>
    [...new Set(findings.map(({ code }) => code))].toSorted();
  const certain = codesOf(others.filter(({ absent }) => !absent));
  const absent = codesOf(others.filter((one) => one.absent));
  return { certain, absent: absent.filter((code) => !certain.includes(code)) };
}

/** A browser takes more; what is longer is a test of a limit, and nothing to play with. */
const mostLinked = 8_000;

/**
 * The page that opens the example in the analyzer, below the site's base; nothing for one that is
 * too long, or that takes something for granted which a text cannot carry.
 */
export function analyzerPath({ text, settings }: Example): string | undefined {
  return Object.keys(settings).length === 0 ? textPath(expandRepeats(text)) : undefined;
}

/** The page that opens a text in the analyzer; nothing for one that is too long for a link. */
export function textPath(text: string): string | undefined {
  const whole = encodeURIComponent(text);
  return whole.length <= mostLinked ? `analyzer/#text=${whole}` : undefined;
}

/**
 * The examples of a check for a page about one code: cases that between them tell every
 * consequence that the code has there, and the look-alike that follows them and stays silent.
 */
export function chooseExamples(
  examples: readonly Example[],
  code: string,
): { speaking: Example[]; silent?: Example } {
  const plain = examples.filter(({ settings }) => settings['likeIstio'] !== true);
  const candidates = plain
    .filter(({ findings }) => findings.some((finding) => finding.code === code))
    .toSorted((a, b) => distractions(a, code) - distractions(b, code));
  const told = new Set<string>();
  const speaking = candidates.filter((example) => {
    const consequences = example.findings.flatMap((finding) =>
      finding.code === code ? [finding.why ?? ''] : [],
    );
    const isNew = consequences.some((why) => !told.has(why));
    if (isNew) for (const why of consequences) told.add(why);
    return isNew;
  });
  const [first] = speaking;
  const silent = plain.filter(({ findings }) => findings.length === 0);
  const next = silent.find((example) => first && plain.indexOf(example) > plain.indexOf(first));
  const lookAlike = next ?? silent[0];
  return { speaking: speaking.slice(0, mostSpeaking), ...(lookAlike ? { silent: lookAlike } : {}) };
}

const mostSpeaking = 3;

/** What draws the eye from the code: findings of others, settings, repeats. */
function distractions({ findings, settings, text }: Example, code: string): number {
  const others = findings.filter((finding) => finding.code !== code).length;
  return others + Object.keys(settings).length + (text.includes('⟨') ? 1 : 0);
}

/** A place in the whole manifests as one in the text with its repeats short. */
function shownPlace(place: Finding['place'], text: string): Finding['place'] {
  const lines = text.split('\n');
  const shown = ({ line, column }: Position) => ({
    line,
    column: shownColumn(lines[line - 1] ?? '', column),
  });
  return { ...place, start: shown(place.start), end: shown(place.end) };
}

function shownColumn(line: string, column: number): number {
  let surplus = 0;
  for (const { 0: repeat, 1: count, index } of line.matchAll(/⟨(\d+) .⟩/gu)) {
    const before = index + 1 + surplus;
    if (column <= before) break;
    surplus += Math.min(Number(count), column - before) - repeat.length;
  }
  return column - surplus;
}
