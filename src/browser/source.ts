/** A box of text, which may stand for a text that is too long to be shown. */
export type Source = {
  current: () => string | Blob;
  isEmpty: () => boolean;
  /** Puts text into the box, in place of whatever was there. */
  put: (text: string) => void;
};

export type SourceParts = {
  box: HTMLTextAreaElement;
  chooser: HTMLInputElement;
  /** Where it is said what is read instead of the box, or was refused. */
  told: HTMLElement;
};

/** More would keep the browser busy with laying out lines that nobody reads. */
const mostShown = 500_000;
/** From so many characters on, a browser takes seconds to paste what is put at once. */
const slowToPaste = 100_000;

/**
 * Takes what is typed, pasted, chosen as a file, or dropped.
 *
 * @param mostBytes larger files are refused.
 */
export function takeText(
  { box, chooser, told }: SourceParts,
  mostBytes: number,
  changed: () => void,
): Source {
  let long: Blob | undefined;

  const hold = (content: Blob, name: string) => {
    long = content;
    box.value = '';
    told.textContent = `${name}, ${megabytes(content.size)}, is read as it is, and not shown in the box.`;
  };
  const put = (text: string) => {
    long = undefined;
    told.textContent = '';
    if (text.length > mostShown) hold(new Blob([text]), 'The text');
    else box.value = text;
  };
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostBytes) {
      told.textContent = `${file.name} has ${megabytes(file.size)}. Files of up to ${megabytes(mostBytes)} are read: take a part of it.`;
      return;
    }
    try {
      if (file.size > mostShown) hold(file, file.name);
      else put(await file.text());
      changed();
    } catch {
      told.textContent = `${file.name} could not be read. Is it still there?`;
    }
  };

  box.addEventListener('input', () => {
    long = undefined;
    told.textContent = '';
    changed();
  });
  box.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= slowToPaste) return;
    event.preventDefault();
    put(text);
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

  return {
    current: () => long ?? box.value,
    isEmpty: () => long === undefined && box.value.trim() === '',
    put,
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`;
}
