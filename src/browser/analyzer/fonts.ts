/** Fonts that the findings and the text need, loaded beforehand: later the page asks for nothing. */
export async function loadFonts(): Promise<void> {
  const { fonts } = document;
  // Where one cannot be had, the next of its family stands in.
  await Promise.allSettled(
    ['italic 1rem "Source Serif"', '600 1rem "Source Serif"', '1rem "JetBrains Mono"'].map((font) =>
      fonts.load(font),
    ),
  );
}
