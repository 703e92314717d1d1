import type { Kind } from '#analyzer/kinds.ts';
import type { Message } from '#analyzer/message.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { Planned } from '#analyzer/repair/plan.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** What a finding is about: a resource, or something that did not become one. */
export type Subject = Pick<Resource, 'namespace' | 'name' | 'manifest'> & { kind: string };

/** Where a finding lies. */
export type At = {
  resource: Subject;
  /** The field at fault; the name of the resource when there is none. */
  path?: Path;
  /** Point at the key, not at the value: a field that should not be there. */
  key?: boolean;
  /**
   * The field whose line `istioctl` names; `'document'` for the first line of the document.
   * Without it, the line of `path` when that is a scalar, else the document's, as in `istioctl`;
   * for the rules of validation always the document's.
   */
  reference?: Path | 'document';
  related?: readonly { message: string; resource: Subject; path?: Path }[];
  /** Something is missing that may be outside of the input. */
  absent?: boolean;
  /** How the text can be changed so that the finding goes; counts more than the message's. */
  repair?: Planned | undefined;
};

export type Report = <Args>(message: Message<Args>, args: Args, at: At) => void;

export type Check = {
  /** In the form `<kind>-<subject>`, as its file. */
  name: string;
  /** What holds when the check is silent, as a sentence. */
  summary: string;
  /** The analyzer of Istio that looks for the same. */
  istio?: string;
  reads: readonly Kind[];
  /** Every message that it can raise. */
  reports: readonly Message[];
  /** Files of `content/topics/`. */
  topics?: readonly string[];
  run: (snapshot: Snapshot, report: Report) => void;
};

export function defineCheck(check: Check): Check {
  return check;
}
