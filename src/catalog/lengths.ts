/** How many words the text of a file has: those who write are asked for both, and held to the most. */
export const lengths = {
  abstract: { least: 50, most: 120 },
  description: { least: 60, most: 150 },
  guide: { least: 600, most: 1_500 },
  slide: { least: 5, most: 80 },
  notes: { least: 5, most: 150 },
} as const;

export type Written = keyof typeof lengths;

/** `50 to 120 words`. */
export function lengthText(written: Written): string {
  const { least, most } = lengths[written];
  return `${least} to ${most} words`;
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
