/** Where the log comes from: the box, or a file too large for one. */
export type Source = {
  current: () => string | Blob;
  /** Puts text into the box, in place of whatever was there. */
  put: (text: string) => void;
};

/** A box of text with more than so many characters makes typing slow. */
const mostInBox = 1_000_000;

/** Takes a log from the box, from a file that is chosen, or from one that is dropped. */
export function takeLogs(
  box: HTMLTextAreaElement,
  chooser: HTMLInputElement,
  told: HTMLElement,
  changed: () => void,
): Source {
  let file: File | undefined;

  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    file = undefined;
    if (chosen.size <= mostInBox) box.value = await chosen.text();
    else {
      file = chosen;
      box.value = '';
    }
    tell();
    changed();
  };
  const tell = () => {
    told.textContent = file
      ? `${file.name}, ${(file.size / 1_000_000).toFixed(1)} MB, is read as it is, without showing it in the box.`
      : '';
  };

  box.addEventListener('input', () => {
    file = undefined;
    tell();
    changed();
  });
  chooser.addEventListener('change', () => {
    void take(chooser.files?.[0]);
    // The same file may be chosen again.
    chooser.value = '';
  });
  box.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  box.addEventListener('drop', (event) => {
    const dropped = event.dataTransfer?.files[0];
    if (!dropped) return;
    event.preventDefault();
    void take(dropped);
  });

  return {
    current: () => file ?? box.value,
    put: (text) => {
      file = undefined;
      box.value = text;
      tell();
    },
  };
}
