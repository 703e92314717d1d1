import type { Input } from './judge.ts';

/**
 * The input with everything taken away that the mistake does not need: files, then lines, then
 * characters, in parts that become smaller.
 */
export async function shrink(
  input: Input,
  isWrong: (input: Input) => Promise<boolean>,
): Promise<Input> {
  let files = input.files;
  for (const file of files) {
    const fewer = files.filter((other) => other !== file);
    if (fewer.length > 0 && (await isWrong({ ...input, files: fewer }))) files = fewer;
  }
  for (const separator of ['\n', '']) {
    for (const [index, file] of files.entries()) {
      const withText = (text: string): Input => ({
        ...input,
        files: files.with(index, { ...file, text }),
      });
      const text = await shrinkText(file.text, separator, (shorter) => isWrong(withText(shorter)));
      files = files.with(index, { ...file, text });
    }
  }
  return { ...input, files };
}

async function shrinkText(
  text: string,
  separator: string,
  isWrong: (text: string) => Promise<boolean>,
): Promise<string> {
  let parts = text.split(separator);
  let tries = 2_000;
  for (
    let size = Math.ceil(parts.length / 2);
    size >= 1 && tries > 0;
    size = Math.floor(size / 2)
  ) {
    for (let at = 0; at < parts.length && tries > 0; tries--) {
      const fewer = parts.toSpliced(at, size);
      if (await isWrong(fewer.join(separator))) parts = fewer;
      else at += size;
    }
  }
  return parts.join(separator);
}
