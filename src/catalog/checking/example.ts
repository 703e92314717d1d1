import type { Catalog } from '#catalog/catalog.ts';
import { checkContent } from '#catalog/checking/check.ts';
import type { Problem, SourceFile } from '#catalog/checking/problem.ts';

/** A file with a slip in it, to show what the check says of one. */
export const slip = 'weibo-hee';

export const exampleFile: SourceFile = {
  path: 'content/talks/istiocon-2021/airbnb-on-istio.md',
  text: `---
title: Airbnb on Istio
speakers: [${slip}, stephen-chan]
language: en
format: talk
minutes: 25
topics: [user-stories, upgrades]
video: https://www.youtube.com/watch?v=6kDiDQW5YXQ
sources:
  - https://events.istio.io/istiocon-2021/
---

Airbnb replaces SmartStack with Istio …`,
};

/** What the check says of the example among the speakers and topics of the archive. */
export function exampleProblems(catalog: Catalog): Problem[] {
  const speakers = [...catalog.speakers.values()].map(({ id, name }) => ({
    path: `content/speakers/${id}.yaml`,
    text: `name: ${JSON.stringify(name)}\n`,
  }));
  // Of the others only that they are there matters: what the check says of their texts is left out.
  const others = [
    ...[...catalog.editions.keys()].map((id) => `content/editions/${id}.yaml`),
    ...[...catalog.topics.keys()].map((id) => `content/topics/${id}.md`),
  ].map((path) => ({ path, text: '' }));
  return checkContent([exampleFile, ...speakers, ...others]).filter(
    ({ path }) => path === exampleFile.path,
  );
}
