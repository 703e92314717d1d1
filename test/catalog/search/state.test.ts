import { describe, expect, test } from 'vitest';
import { readState, withFilter, writeState } from '#catalog/search/state.ts';

describe('the state of a search in an address', () => {
  test('is read and written back the same', () => {
    const parameters = 'q=istio+%E5%8D%87%E7%BA%A7+%26+more&topic=wasm&edition=istiocon-2021';
    const state = readState(new URLSearchParams(parameters));
    expect(state).toEqual({
      query: 'istio 升级 & more',
      filters: { topic: 'wasm', edition: 'istiocon-2021' },
    });
    expect(new URLSearchParams(writeState(state)).toString()).toBe(parameters);
  });

  test('passes over what it does not know and what is empty', () => {
    expect(readState(new URLSearchParams('q=+mesh+&page=2&topic=&language=zh'))).toEqual({
      query: 'mesh',
      filters: { language: 'zh' },
    });
  });

  test('gets a filter, another value of it, and loses it again', () => {
    const open = { query: 'wasm', filters: { kind: 'talk' } };
    const narrowed = withFilter(open, 'topic', 'kafka');
    expect(narrowed.filters).toEqual({ kind: 'talk', topic: 'kafka' });
    expect(withFilter(narrowed, 'topic', 'wasm').filters).toEqual({ kind: 'talk', topic: 'wasm' });
    expect(withFilter(narrowed, 'topic', undefined)).toEqual(open);
  });
});
