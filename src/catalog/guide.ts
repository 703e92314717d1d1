import { z } from 'zod';
import { id, talkId, text, url } from '#catalog/fields.ts';
import { messageCode, release } from '#catalog/message-page.ts';
import { plainGuide } from '#catalog/guide-text.ts';
import { wordCount } from '#catalog/lengths.ts';

/** What somebody opens a guide for, in the order of the list. */
export const tasks = [
  'set-up',
  'traffic',
  'security',
  'debugging',
  'performance',
  'operations',
  'extension',
] as const;
export type Task = (typeof tasks)[number];

export const taskNames: Readonly<Record<Task, string>> = {
  'set-up': 'Set up and connect',
  traffic: 'Route traffic',
  security: 'Secure',
  debugging: 'Observe and debug',
  performance: 'Make it fast',
  operations: 'Operate and upgrade',
  extension: 'Extend',
};

/** `content/guides/<slug>.mdx`: one guide; the body is its text. */
export const guideSchema = z.strictObject({
  title: text,
  /** One sentence for lists and search engines. */
  description: text,
  task: z.enum(tasks),
  /** The place within its task; guides with the same number stand by title. */
  order: z.int().positive(),
  /** The releases of Istio that it holds for; it was checked against the last. */
  releases: z.strictObject({ from: release, to: release }),
  /** What the reader will be able to do, each as what follows "You will be able to". */
  able: z.array(text).min(1),
  /** Files of `content/topics/`, the most telling first. */
  topics: z.array(id).min(1),
  /** Codes of the analyzer that it explains or helps with. */
  codes: z.array(messageCode).min(1),
  /** Talks to see with it; else those nearest by topics are shown. */
  talks: z.array(talkId).min(1).optional(),
  /** Earlier slugs: their addresses lead here. */
  formerly: z.array(id).optional(),
  /** Where its claims stand, and what to read next. */
  sources: z.array(z.strictObject({ title: text, url })).min(1),
});

export type Guide = z.infer<typeof guideSchema> & {
  /** The slug. */
  id: string;
  /** MDX. */
  body: string;
};

/** Address of a guide below the site's base. */
export function guidePath({ id }: Pick<Guide, 'id'>): string {
  return `guides/${id}/`;
}

const wordsPerMinute = 200;

/** How long the text takes to read, code aside. */
export function readingMinutes({ body }: Pick<Guide, 'body'>): number {
  return Math.max(1, Math.round(wordCount(plainGuide(body)) / wordsPerMinute));
}

/** `Istio 1.20 to 1.31`. */
export function releasesText({ from, to }: Guide['releases']): string {
  return from === to ? `Istio ${from}` : `Istio ${from} to ${to}`;
}

/** By task, then in their order there. */
export function inReadingOrder(guides: readonly Guide[]): Guide[] {
  return guides.toSorted(
    (a, b) =>
      tasks.indexOf(a.task) - tasks.indexOf(b.task) ||
      a.order - b.order ||
      a.title.localeCompare(b.title, 'en'),
  );
}

/** Tasks that have guides, each with them. */
export function byTask(guides: Iterable<Guide>): { task: Task; name: string; guides: Guide[] }[] {
  const groups = Map.groupBy(guides, ({ task }) => task);
  return tasks.flatMap((task) => {
    const group = groups.get(task);
    return group ? [{ task, name: taskNames[task], guides: group }] : [];
  });
}
