import { problemInBody, type Content, type Rule } from '#catalog/checking/content.ts';
import { didYouMean } from '#catalog/checking/nearest.ts';
import { exists } from '#catalog/checking/references.ts';
import {
  fencesOf,
  holdsResource,
  readMeta,
  type Fence,
  type FenceMeta,
} from '#catalog/guide-fences.ts';
import { counted } from '#catalog/numbers.ts';

/** The words behind a block's language mean something, and every manifest has a file name. */
export const guideFences: Rule = (content) =>
  [...content.entries.guides.values()].flatMap((guide) => {
    const read = fencesOf(guide.document.body).map((fence) => ({
      fence,
      reading: readMeta(fence.meta),
    }));
    const files = read.flatMap(({ reading }) =>
      reading.kind === 'meta' ? (reading.meta.file ?? []) : [],
    );
    const seen = new Set<string>();
    return read.flatMap(({ fence, reading }) => {
      const tell = ({ message, fix }: Wrong) => problemInBody(guide, fence.index, message, fix);
      if (reading.kind === 'unknown') {
        return tell({ message: `"${reading.word}" says nothing here.`, fix: reading.fix });
      }
      const { file } = reading.meta;
      const twice = file !== undefined && seen.has(file);
      if (file !== undefined) seen.add(file);
      return [
        ...(twice
          ? [{ message: `"${file}" stands here twice.`, fix: 'Give one another name.' }]
          : []),
        ...wrongs(fence, reading.meta, files, content),
      ].map(tell);
    });
  });

type Wrong = { message: string; fix: string };

function wrongs(
  fence: Fence,
  meta: FenceMeta,
  files: readonly string[],
  content: Content,
): Wrong[] {
  const lines = fence.text.trimEnd().split('\n').length;
  const beyond = [...meta.mark, ...meta.add, ...meta.remove].find(
    (line) => line > lines || line < 1,
  );
  return [
    ...(fence.language === ''
      ? [{ message: 'The block names no language.', fix: 'Write "```yaml", "```sh" or "```text".' }]
      : []),
    ...(fence.language === 'yaml' && meta.file === undefined && holdsResource(fence.text)
      ? [{ message: 'A manifest has no name.', fix: 'Write "```yaml file=name.yaml".' }]
      : []),
    ...(meta.file === undefined && meta.findings.length + meta.with.length > 0
      ? [{ message: 'Only a manifest with a name is analyzed.', fix: 'Write "file=name.yaml".' }]
      : []),
    ...(beyond === undefined
      ? []
      : [
          {
            message: `There is no line ${beyond}.`,
            fix: `The block has ${counted(lines, 'line')}.`,
          },
        ]),
    ...meta.with
      .filter((name) => !files.includes(name))
      .map((name) => ({
        message: `No block of this guide is called "${name}".`,
        fix: didYouMean(name, files) ?? 'Write "file=" with that name at another block.',
      })),
    ...meta.findings
      .filter((code) => !exists(content, 'messages', code))
      .map((code) => ({
        message: `"${code}" is not in content/messages/.`,
        fix: 'Write the code as the analyzer gives it.',
      })),
  ];
}
