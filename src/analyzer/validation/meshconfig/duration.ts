import { refusal } from '#analyzer/message.ts';

export const duration = refusal('meshconfig-duration', {
  text: ({ field, value, rule }: { field: string; value: string; rule: string }) =>
    `${field} is "${value}", and must be ${rule}.`,
  fix: ({ rule }) => `Write a duration that is ${rule}.`,
});
