import type { SourceFile } from '#analyzer/reading/source.ts';
import { counted } from '#analyzer/wording.ts';
import { collect } from '#cli/input/collect.ts';
import type { Given } from '#cli/options.ts';
import { harmless } from '#cli/terminal.ts';

/** The file that `--meshConfigFile` names, if any; else a sentence that says why it cannot be read. */
export async function readMeshConfig(
  given: Given,
): Promise<{ meshConfigFile?: SourceFile } | { problem: string }> {
  const named = given.value('meshConfigFile');
  if (named === undefined) return {};
  const { files, refused } = await collect([named]);
  const [unread] = refused;
  if (unread) return { problem: harmless(`${unread.path} ${unread.reason}`) };
  const [meshConfigFile] = files;
  if (!meshConfigFile || files.length > 1) {
    const problem = `${named} holds ${counted(files.length, 'file')}: name the one with the mesh config.`;
    return { problem: harmless(problem) };
  }
  return { meshConfigFile };
}
