// cspell:ignore gatewayclass wasmtime
import { describe, expect, test } from 'vitest';
import { suggestTopics, topicNamed } from '#catalog/authoring/topic-words.ts';
import type { Topic } from '#catalog/topic.ts';

const topics: Topic[] = [
  { id: 'wasm', title: 'Wasm', aliases: ['WebAssembly', 'Wasm 插件'], sources: [], body: '' },
  { id: 'security', title: 'Security', aliases: ['zero trust'], sources: [], body: '' },
  { id: 'gateway-api', title: 'Gateway API', aliases: ['gatewayclass'], sources: [], body: '' },
  { id: 'gateways', title: 'Gateways', aliases: ['gateway'], sources: [], body: '' },
  {
    id: 'multicluster',
    title: 'Multicluster',
    aliases: ['multi-cluster', '多集群'],
    sources: [],
    body: '',
  },
];

describe('topics that a text is likely about', () => {
  test.for([
    ['WebAssembly in the gateway', ['wasm', 'gateways']],
    ['The Gateway API', ['gateway-api', 'gateways']],
    ['Multi cluster, zero-trust', ['multicluster', 'security']],
    ['多集群服务', ['multicluster']],
    ['A gateway, and clusters of them', ['gateways']], // one or many
    ['wasmtime', []], // no word of its own
    ['', []],
  ] as const)('%s', ([text, wanted]) => {
    expect(suggestTopics(text, topics)).toEqual(wanted);
  });

  test('Only the likeliest are named.', () => {
    expect(suggestTopics('Wasm, security, gateway, multicluster', topics, 2)).toEqual([
      'multicluster',
      'security',
    ]);
  });
});

test.for([
  ['wasm', 'wasm'],
  ['Gateway api', 'gateway-api'],
  ['GATEWAY', 'gateways'],
  ['zero trust', 'security'],
  ['helm', undefined],
] as const)('A topic is found by id, title or alias: %s.', ([name, id]) => {
  expect(topicNamed(name, topics)?.id).toBe(id);
});
