import { message } from '#analyzer/message.ts';
import { shortened } from '#analyzer/wording.ts';

export const placeholderLeft = message({
  code: 'CR0022',
  level: 'warning',
  text: ({ field, placeholder }: { field: string; placeholder: string }) =>
    `"${field}" still holds the placeholder ${shortened(placeholder)}.`,
  why: 'The API server takes it word for word, if it takes it at all.',
  fix: 'Fill it in, for example with "envsubst" or "helm template", and check the result.',
});
