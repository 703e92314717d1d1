import { dayText } from '#catalog/dates.ts';
import type { Ends } from '#posture/judge.ts';
import type { Path, Step } from '#posture/path.ts';
import { supportText } from '#posture/words.ts';
import { isSupported } from '#posture/support.ts';

/** What an upgrade is, in one sentence. */
export function stepText({ from, to, way }: Step): string {
  switch (way) {
    case 'patch':
      return `From ${from} to ${to}, a patch of the same release.`;
    case 'in-place':
      return `From ${from} to ${to}, in place or with a revision of its own.`;
    case 'revision':
      return `From ${from} to ${to}, over one release: only with a control plane of its own revision.`;
  }
}

/** On what both run, and what one has then. */
export function stepFacts({ way, kubernetes, support, release }: Step): string[] {
  const facts: string[] = [];
  if (way !== 'patch') {
    facts.push(
      kubernetes === undefined
        ? 'Which Kubernetes both run on is not known.'
        : `Both run on Kubernetes ${kubernetes.join(', ')}.`,
    );
  }
  facts.push(
    isSupported(support)
      ? `${release}: ${lowerFirst(supportText(support))}.`
      : `${release} is only a step on the way: ${lowerFirst(supportText(support))}.`,
  );
  return facts;
}

/** The way as a whole. */
export function pathText(path: Path & Ends, date: string): string {
  const way = wayText(path, date);
  return path.fromProxy
    ? `${way} It begins at the oldest proxy, as no control plane is named; add its version if it is newer.`
    : way;
}

function wayText(path: Path & Ends, date: string): string {
  if (path.kind === 'there') {
    return `${path.from} is the newest patch of ${path.target} on ${dayText(date)}.`;
  }
  if (path.kind === 'back') {
    return `${path.from} is newer than ${path.target}, and Istio has rules for ways to later releases only.`;
  }
  if (path.kind === 'none') {
    return `No supported way from ${path.from} to ${path.target} is known: behind ${path.after} no release shares a version of Kubernetes with it. Set up a new mesh beside the old one, and move workloads over.`;
  }
  const { steps } = path;
  const out = steps.findIndex(({ support }) => isSupported(support));
  const count = steps.length === 1 ? 'One upgrade' : `${steps.length} upgrades`;
  const first =
    steps.length > 1 && out >= 0 && out < steps.length - 1
      ? ` From step ${out + 1} on you are supported.`
      : '';
  return `${count} from ${path.from} to ${steps.at(-1)?.to}, the fewest that Istio’s rules for upgrades allow.${first}`;
}

/** What became of a thing: for the head of a change. */
export const changeNames = {
  removed: 'Removed',
  default: 'Another default',
  added: 'New',
} as const;

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
