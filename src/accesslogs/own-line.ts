import type { KnownFormat } from '#accesslogs/formats.ts';
import type { OwnFormat } from '#accesslogs/own-format.ts';
import { matchedBeginning, matchedPart, matchedWhole } from '#accesslogs/text-line.ts';

/** The user's format string among the formats that lines are tried with. */
export function ownFormats(own: OwnFormat | undefined): readonly KnownFormat[] {
  return own?.text ? [{ id: 'custom', format: own.text }] : [];
}

/** Tells a line in the user's format, which may begin as what log tools put before lines. */
export function ownLine(own: OwnFormat | undefined): ((text: string) => boolean) | undefined {
  const formats = ownFormats(own);
  if (formats.length === 0) return undefined;
  return (text) =>
    text.startsWith('{') ||
    matchedWhole(formats, text) !== undefined ||
    matchedPart(formats, text) !== undefined ||
    matchedBeginning(formats, text) !== undefined;
}
