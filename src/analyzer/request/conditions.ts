import type { Path } from '#analyzer/reading/tree.ts';
import type { Labels } from '#analyzer/selectors.ts';
import type { Request } from '#analyzer/request/request.ts';

/** A condition of a match: where it is written, whether it holds, and what keeps it from that. */
export type Condition = {
  /** From the match. */
  path: Path;
  holds: boolean;
  /** What it wants and what it got, as a sentence. */
  text: string;
};

/** What the conditions of a route are held against. */
export type MatchContext = {
  request: Request;
  /** The port of the listener. */
  port: number;
  /** Gateways that took the request, as `namespace/name`; `mesh` for a sidecar. */
  gateways: ReadonlySet<string>;
  /** Of the proxy. */
  namespace: string;
  labels: Labels;
  /** The claims that a RequestAuthentication at the gateway has read. */
  claims: Request['claims'];
};

/** The first condition that does not hold. */
export function unmet(conditions: readonly Condition[]): Condition | undefined {
  return conditions.find(({ holds }) => !holds);
}
