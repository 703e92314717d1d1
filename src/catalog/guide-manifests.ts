import { analyze } from '#analyzer/analyze.ts';
import { textPath } from '#analyzer/examples.ts';
import type { Finding } from '#analyzer/finding.ts';
import {
  appliedText,
  fencesOf,
  holdsResource,
  readMeta,
  type FenceMeta,
} from '#catalog/guide-fences.ts';

/** A manifest of a guide, as its page shows it. */
export type Manifest = {
  file: string;
  /** As it is applied. */
  text: string;
  meta: FenceMeta;
  /** What the analyzer says of it, read with the files that it names. */
  findings: Finding[];
  /** The page that opens it with those files in the analyzer, below the site's base. */
  analyzer?: string;
};

/** Every manifest of a guide: blocks of YAML with a file name and a resource in them. */
export async function manifestsOf(body: string): Promise<Manifest[]> {
  const named = fencesOf(body).flatMap((fence) => {
    const reading = readMeta(fence.meta);
    if (fence.language !== 'yaml' || reading.kind !== 'meta') return [];
    const { meta } = reading;
    if (meta.file === undefined || !holdsResource(fence.text)) return [];
    return [{ file: meta.file, text: appliedText(fence, meta), meta }];
  });
  const texts = new Map(named.map(({ file, text }) => [file, text]));
  return Promise.all(
    named.map(async (one) => {
      const others = one.meta.with.flatMap((name) => {
        const text = texts.get(name);
        return text === undefined ? [] : [{ name, text }];
      });
      const files = [{ name: one.file, text: one.text }, ...others];
      const { findings } = await analyze(files);
      const analyzer = textPath(files.map(({ text }) => text.trim()).join('\n---\n') + '\n');
      return {
        ...one,
        findings: findings.filter(({ place }) => place.file === one.file),
        ...(analyzer ? { analyzer } : {}),
      };
    }),
  );
}
