import { message } from '#analyzer/message.ts';

type Misplaced = { name: string; kind: string; kinds: readonly string[] };

export const misplacedAnnotation = message({
  code: 'IST0107',
  level: 'warning',
  text: ({ name, kind, kinds }: Misplaced) =>
    `The annotation "${name}" has no effect on a ${kind}: Istio reads it on ${kinds.join(', ')}.`,
  fix: ({ kind, kinds }) =>
    kinds.includes('Pod') && kind !== 'Namespace' && kind !== 'Service'
      ? 'Move it to the metadata of the Pod template (spec.template.metadata.annotations).'
      : `Move it to the ${kinds.join(' or ')}, or remove it.`,
});

type Unknown = { name: string; meant: string | undefined; isLabel: boolean };

export const unknownAnnotation = message({
  code: 'IST0108',
  level: 'warning',
  text: ({ name, isLabel }: Unknown) =>
    isLabel ? `"${name}" is a label, not an annotation.` : `Istio has no annotation "${name}".`,
  why: 'Nothing reads it, so what it asks for does not happen.',
  fix: ({ meant, isLabel }) => {
    if (isLabel) return 'Write it under metadata.labels.';
    return meant === undefined ? 'Correct or remove it.' : `Did you mean "${meant}"?`;
  },
});

type BadValue = { name: string; problem: string; fix: string };

export const invalidAnnotation = message({
  code: 'IST0125',
  level: 'warning',
  text: ({ name, problem }: BadValue) => `The value of the annotation "${name}" ${problem}.`,
  why: 'The injector refuses such a value, and the Pod is not created.',
  fix: ({ fix }) => fix,
});

export const deprecatedAnnotation = message({
  code: 'IST0135',
  level: 'info',
  text: ({ name }: { name: string; instead: string }) => `The annotation "${name}" is deprecated.`,
  why: 'A later release may stop reading it.',
  fix: ({ instead }) => instead,
});

export const alphaAnnotation = message({
  code: 'IST0136',
  level: 'info',
  text: ({ name, others }: { name: string; others: number }) =>
    `The annotation "${name}" is in its alpha phase${others === 0 ? '' : ` (here and ${others} more times)`}.`,
  why: 'It may change or go with any release.',
  fix: 'Read the notes of each release before an upgrade.',
});

type Condition = { type: string; status: string; reason: string; message: string };

export const negativeCondition = message({
  code: 'IST0171',
  level: 'warning',
  text: ({ type, status, reason, message: detail }: Condition) =>
    `The condition "${type}" is ${status}${reason === '' ? '' : ` (${reason})`}${detail === '' ? '' : `: ${detail}`}.`,
  why: 'The controller that reads this resource says that it is not, or not fully, in effect.',
  fix: 'Correct what the condition names; the controller updates it by itself.',
});
