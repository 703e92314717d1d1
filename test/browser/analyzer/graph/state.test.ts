import { expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import { narrowed } from '#analyzer/references/narrow.ts';
import { countsText, sorted } from '#browser/analyzer/findings/counts.ts';
import { referencesOf } from '#browser/analyzer/graph/answer.ts';
import { pictureOf } from '#browser/analyzer/graph/picture.ts';
import { stateOf } from '#browser/analyzer/graph/state.ts';

const all = { kind: '', namespace: '', brokenOnly: false };
const document = (kind: string, name: string, rest = '') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: { name: ${name} }\n${rest}---\n`;
const service = document('Service', 'shop', 'spec: { ports: [{ name: http, port: 80 }] }\n');

async function told(text: string, narrowing = all): Promise<{ graph: string; findings: string }> {
  const files = [{ name: 'a.yaml', text }];
  const analysis = await analyze(files);
  const answer = referencesOf({ kind: 'references', files, options: {}, findings: [] });
  const shown = narrowed(answer.graph, narrowing);
  return {
    graph: stateOf(answer, shown, pictureOf(shown)),
    findings: countsText(sorted(analysis), analysis.resources),
  };
}

test.each([
  ['a resource', service, '1 resource, 0 references.', /in 1 resource\.$/],
  [
    'a resource that is given twice',
    service + service,
    '1 resource, 0 references.',
    /in 1 resource\.$/,
  ],
  [
    'one that is not drawn, as nothing names it',
    service + document('Namespace', 'shop'),
    '1 of 2 resources, 0 references. Namespaces, Secrets, ConfigMaps and the like are drawn only where something names them.',
    /in 2 resources\.$/,
  ],
  [
    'none that is drawn',
    document('Namespace', 'shop'),
    'There is nothing to draw. Namespaces, Secrets, ConfigMaps and the like are drawn only where something names them.',
    /in 1 resource\.$/,
  ],
])('the graph and the findings count alike: %s', async (_, text, graph, findings) => {
  expect(await told(text)).toEqual({ graph, findings: expect.stringMatching(findings) as string });
});

test('what a choice leaves out is left out by the choice', async () => {
  const { graph } = await told(service + document('Namespace', 'shop'), { ...all, kind: 'Pod' });
  expect(graph).toBe('0 of 2 resources, 0 references.');
});
