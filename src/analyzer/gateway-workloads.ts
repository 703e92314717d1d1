import type { Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';
import { selectorText, sortedLabels } from '#analyzer/selector-text.ts';
import { gatewayPods } from '#analyzer/selectors.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { namesInSentence } from '#analyzer/wording.ts';

type Gateway = Resource<'Gateway'>;

/** The Pods that a Gateway configures, of whatever namespace; searched for once per selector. */
export function podsOfGateway(snapshot: Snapshot, gateway: Gateway): readonly Resource<'Pod'>[] {
  const known = podsBySelector(snapshot);
  const text = gatewaySelectorText(gateway);
  const pods = known.get(text) ?? gatewayPods(snapshot, gateway);
  known.set(text, pods);
  return pods;
}

const podsBySelector = derived(() => new Map<string, readonly Resource<'Pod'>[]>());

/** Whether a Gateway configures some Pod. */
export function selectsPods(snapshot: Snapshot, gateway: Gateway): boolean {
  if (podsOfGateway(snapshot, gateway).length === 0) return false;
  return !selectorsUnknownToIstio(snapshot).has(gatewaySelectorText(gateway));
}

export function gatewaySelectorText({ spec }: Gateway): string {
  return selectorText(spec.selector ?? {});
}

/** The selector as a place: its label, or all of it where there are several. */
export function gatewaySelectorPath({ spec }: Gateway): Path {
  const labels = Object.keys(spec.selector ?? {});
  return ['spec', 'selector', ...(labels.length === 1 ? labels : [])];
}

/** The line that `istioctl` names for a selector: that of its first label. */
export function gatewaySelectorReference({ spec }: Gateway): Path | 'document' {
  const first = sortedLabels(spec.selector ?? {})[0];
  return first ? ['spec', 'selector', first[0]] : 'document';
}

/**
 * The selectors of Gateways, as texts, that select some of the Pods that this one selects, itself
 * among them.
 */
export function overlappingSelectors(snapshot: Snapshot, gateway: Gateway): readonly string[] {
  const { textsByPod, known } = selectorIndex(snapshot);
  const mine = gatewaySelectorText(gateway);
  let texts = known.get(mine);
  if (!texts) {
    const found = new Set([mine]);
    for (const pod of podsOfGateway(snapshot, gateway)) {
      for (const text of textsByPod.get(pod) ?? []) found.add(text);
    }
    texts = [...found].filter(
      // Istio compares the texts too: the one has to be a piece of the other.
      (text) => !snapshot.settings.likeIstio || mine.includes(text) || text.includes(mine),
    );
    known.set(mine, texts);
  }
  return texts;
}

/**
 * The first of some parts of Gateways for each Gateway but one; no more Gateways than a sentence
 * can use, since there may be thousands.
 */
export function otherGateways<Part extends { gateway: Gateway }>(
  gateway: Gateway,
  parts: Iterable<Part>,
): Map<Gateway, Part> {
  const others = new Map<Gateway, Part>();
  for (const part of parts) {
    if (others.size > namesInSentence) break;
    if (part.gateway !== gateway && !others.has(part.gateway)) others.set(part.gateway, part);
  }
  return others;
}

const selectorIndex = derived((snapshot) => {
  const textsByPod = new Map<Resource<'Pod'>, string[]>();
  const seen = new Set<string>();
  for (const gateway of snapshot.all('Gateway')) {
    const text = gatewaySelectorText(gateway);
    if (seen.has(text)) continue;
    seen.add(text);
    for (const pod of podsOfGateway(snapshot, gateway)) {
      const texts = textsByPod.get(pod);
      if (texts) texts.push(text);
      else textsByPod.set(pod, [text]);
    }
  }
  return { textsByPod, known: new Map<string, readonly string[]>() };
});

/**
 * One of Istio's analyzers looks a selector up among those of the Gateways that have servers, and
 * so misses that of a Gateway without any.
 */
const selectorsUnknownToIstio = derived((snapshot: Snapshot): ReadonlySet<string> => {
  if (!snapshot.settings.likeIstio) return new Set();
  const gateways = snapshot.all('Gateway');
  const served = new Set(gateways.filter(({ spec }) => spec.servers).map(gatewaySelectorText));
  return new Set(
    gateways
      .filter(
        (gateway) => !overlappingSelectors(snapshot, gateway).some((text) => served.has(text)),
      )
      .map(gatewaySelectorText)
      .filter((text) => text !== ''),
  );
});
