import { meshConfigSchema, type MeshConfig } from '#analyzer/mesh-config.ts';
import { compose } from '#analyzer/reading/compose.ts';
import { describeIssue, isFatal } from '#analyzer/reading/decode-issue.ts';
import { decode, plainValue } from '#analyzer/reading/decode.ts';
import type { ReadFile } from '#analyzer/reading/documents.ts';
import { lineStarts, positionAt, type SourceFile } from '#analyzer/reading/source.ts';
import { entryOf, type Node, type Path } from '#analyzer/reading/tree.ts';

/** A mesh config that the input holds, and where. */
export type MeshSource = {
  mesh: MeshConfig;
  file: string;
  /** The line of a field, or of the nearest one around it. */
  lineOf: (path: Path) => number;
  /** What could not be read of it, as phrases: `"trustDomain" takes text, and this is a list`. */
  problems: { line: number; detail: string }[];
  /** As plain values, fields that no check reads included. */
  plain: unknown;
  /** Whether Istio would take it. */
  fatal: boolean;
};

/** Reads a mesh config that is a file of its own, as `istioctl --meshConfigFile` takes it. */
export function meshOfFile({ name, text }: SourceFile): MeshSource {
  const source = meshOfText(text, name, 0);
  const kind = kindIn(source.plain);
  if (kind === undefined) return source;
  const problem = { line: 1, detail: `it is of the kind "${kind}", which is no mesh config` };
  return { ...source, problems: [problem, ...source.problems] };
}

/** A mesh config says no kind of itself. */
function kindIn(plain: unknown): string | undefined {
  if (typeof plain !== 'object' || plain === null || !('kind' in plain)) return undefined;
  return typeof plain.kind === 'string' ? plain.kind : undefined;
}

/** Reads the mesh config in a scalar: the text of a ConfigMap. */
export function meshOfScalar(node: Node, file: ReadFile): MeshSource | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const { line } = positionAt(file.lineStarts, node.start);
  const isBlock = '|>'.includes(file.text[node.start] ?? ' ');
  // A block begins on the line below its indicator; what is in quotes has no lines of its own.
  return meshOfText(node.value, file.name, line, isBlock ? undefined : line);
}

/** Reads the mesh config that is a part of a document: `spec.meshConfig` of an IstioOperator. */
export function meshOfNode(
  node: Node,
  file: ReadFile,
  leaveOut: readonly string[] = [],
): MeshSource {
  const root: Node =
    node.kind === 'map'
      ? { ...node, entries: node.entries.filter(({ key }) => !leaveOut.includes(key)) }
      : node;
  const lineAt = (offset: number) => positionAt(file.lineStarts, offset).line;
  return meshOfTree(root, file.name, lineAt);
}

function meshOfText(text: string, file: string, linesAbove: number, onlyLine?: number): MeshSource {
  const starts = lineStarts(text);
  const lineAt = (offset: number) => onlyLine ?? linesAbove + positionAt(starts, offset).line;
  const read = compose(text, { start: 0, end: text.length });
  if ('root' in read) return meshOfTree(read.root, file, lineAt);
  const { reason, offset } = read.problem;
  const problems = [{ line: lineAt(offset), detail: `it is no YAML: ${reason}` }];
  return { mesh: {}, file, lineOf: () => lineAt(0), problems, plain: undefined, fatal: true };
}

function meshOfTree(
  root: Node | undefined,
  file: string,
  lineAt: (offset: number) => number,
): MeshSource {
  const { value, issues } = decode(root, meshConfigSchema, true, []);
  return {
    mesh: withoutHoles(value) as MeshConfig,
    file,
    lineOf: (path) => lineAt(offsetOf(root, path)),
    // Our schema holds what the checks read: other fields are none of its business.
    problems: issues
      .filter(isFatal)
      .map((issue) => ({ line: lineAt(issue.node.start), detail: describeIssue(issue) })),
    plain: root && plainValue(root),
    fatal: issues.some(isFatal),
  };
}

/** A value of the wrong type leaves a hole in its list, and the rest of the list counts. */
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(withoutHoles);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) filled[key] = withoutHoles(item);
  return filled;
}

function offsetOf(root: Node | undefined, path: Path): number {
  let node = root;
  let offset = root?.start ?? 0;
  for (const step of path) {
    const entry = typeof step === 'string' ? entryOf(node, step) : undefined;
    if (!entry) return offset;
    offset = entry.keySpan.start;
    node = entry.value;
  }
  return offset;
}
