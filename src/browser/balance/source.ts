import { limits } from '#balance/limits.ts';

/** A box of text, which may stand for a text that is too long to be shown. */
export type Source = {
  text: () => string;
  /** @param name where a long text comes from. */
  take: (text: string, name: string) => void;
};

/** More would keep the browser busy with laying out lines that nobody reads. */
const mostShown = 300_000;

/** Takes what is typed, pasted, chosen as a file, or dropped. */
export function sourceOf(
  box: HTMLTextAreaElement,
  chooser: HTMLInputElement,
  told: (text: string) => void,
  changed: () => void,
): Source {
  let held = '';
  const take = (text: string, name: string) => {
    const isLong = text.length > mostShown;
    held = isLong ? text : '';
    box.value = isLong ? '' : text;
    box.placeholder = isLong
      ? `${name} with ${(text.length / 1_000_000).toFixed(1)} million characters is read, and not shown here. What you type or paste takes its place.`
      : '';
  };
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > limits.length) {
      told(`${file.name} has more than ${limits.length / 1_000_000} MB, and so much is not read.`);
      return;
    }
    try {
      take(await file.text(), file.name);
      changed();
    } catch {
      told(`${file.name} could not be read.`);
    }
  };
  box.addEventListener('input', () => {
    held = '';
    box.placeholder = '';
    changed();
  });
  box.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= mostShown) return;
    event.preventDefault();
    take(text, 'A paste');
    changed();
  });
  chooser.addEventListener('change', () => {
    void takeFile(chooser.files?.[0]);
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
    void takeFile(file);
  });
  return { text: () => held || box.value, take };
}
