import { archiveLimits, megabytes } from '#analyzer/archive/limits.ts';
import type { Unpacked } from '#analyzer/archive/unpack.ts';
import type { Desk } from '#browser/analyzer/desk.ts';
import { droppedFiles, pickedFiles, type Given } from '#browser/analyzer/files/dropped.ts';
import { counted } from '#analyzer/wording.ts';
import { part } from '#browser/parts.ts';
import { problemText } from '#browser/analyzer/runs.ts';
import { freeName, namesOf } from '#browser/analyzer/work.ts';

/** Takes in files, folders and archives, from pickers and dropped on the page. */
export function offerIntake(desk: Desk): void {
  const { root } = desk;
  for (const name of ['pick-files', 'pick-folder']) {
    const picker = part<HTMLInputElement>(root, name);
    picker.addEventListener('change', () => {
      const given = pickedFiles(picker.files ?? []);
      picker.value = '';
      void takeIn(desk, given);
    });
  }
  root.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  root.addEventListener(
    'drop',
    async (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Before the editor takes the text of it.
      event.preventDefault();
      event.stopPropagation();
      await takeIn(desk, await droppedFiles(event.dataTransfer));
    },
    { capture: true },
  );
}

async function takeIn(desk: Desk, given: readonly Given[]): Promise<void> {
  const taken: Unpacked = { files: [], refused: [] };
  for (const [index, { path, file }] of given.entries()) {
    desk.say(`Reading ${index + 1} of ${counted(given.length, 'file')} …`);
    const { files, refused } = await readOne(desk, path, file);
    taken.files.push(...files);
    taken.refused.push(...refused);
  }
  desk.say('');
  part(desk.root, 'refused').textContent = [
    ...taken.refused.map(({ path, reason }) => `${path} ${reason}`),
    ...(taken.files.length + taken.refused.length === 0
      ? ['No .yaml, .yml or .json file was found there.']
      : []),
  ].join('\n');
  const { work, update } = desk;
  // An empty paste is nothing that somebody wants to keep.
  const before = work().files.filter(({ text }) => text.trim() !== '');
  const files = [...before];
  const names = namesOf(before);
  for (const { name: wanted, text } of taken.files) {
    const name = freeName(names, wanted);
    names.add(name);
    files.push({ name, text });
  }
  const first = files[before.length];
  if (first) update({ files, current: first.name });
}

async function readOne({ client }: Desk, path: string, file: File): Promise<Unpacked> {
  const refuse = (reason: string) => ({ files: [], refused: [{ path, reason }] });
  if (file.size > archiveLimits.manifest) {
    const most = megabytes(archiveLimits.manifest);
    return refuse(`is too large: it has ${megabytes(file.size)}, and at most ${most} are read.`);
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse('cannot be read.');
  }
  const outcome = await client.ask({ kind: 'unpack', name: path, bytes });
  return outcome.kind === 'answer'
    ? outcome.value
    : refuse(`was not read. ${problemText(outcome)}`);
}
