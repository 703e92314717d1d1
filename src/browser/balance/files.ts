import { limits } from '#balance/limits.ts';

const most = limits.length;

/** Fills a box with a file that is chosen or dropped on it. */
export function takeFiles(
  box: HTMLTextAreaElement,
  chooser: HTMLInputElement,
  told: (text: string) => void,
  filled: () => void,
): void {
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > most) {
      told(
        `${file.name} has more than ${most / 1_000_000} MB, and so much is not read. Filter it.`,
      );
      return;
    }
    try {
      box.value = await file.text();
      filled();
    } catch {
      told(`${file.name} could not be read.`);
    }
  };
  chooser.addEventListener('change', () => {
    void take(chooser.files?.[0]);
    // The same file may be chosen again.
    chooser.value = '';
  });
  box.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  box.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void take(file);
  });
}
