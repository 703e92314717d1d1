import { message } from '#analyzer/message.ts';

export const unclearSuppression = message({
  code: 'CR0041',
  level: 'warning',
  text: () => 'This comment speaks to Chartroom, and cannot be understood.',
  why: 'Nothing is hidden by it.',
  fix: 'Write "# chartroom: ignore IST0101, CR0005 because of this reason": codes, then the reason.',
});

export const suppressionWithoutReason = message({
  code: 'CR0042',
  level: 'info',
  text: ({ words }: { words: readonly string[] }) =>
    `The comment hides ${words.join(', ')} and does not say why.`,
  why: 'Who reads it later cannot tell whether it is still right.',
  fix: 'Add the reason: "… because the host is made by another team".',
});
