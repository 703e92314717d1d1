import { describe, expect, test } from 'vitest';
import type { List } from '#catalog/list.ts';
import { recommendations } from '#catalog/recommended.ts';
import { archive, talk } from './small-archive.ts';

const catalog = archive([
  talk('istiocon-2021/a', { liveViewers: 554 }),
  talk('istiocon-2021/b', {}),
]);
const talks = [{ talk: 'istiocon-2021/a' }, { talk: 'istiocon-2021/b', why: 'It is short.' }];

describe('what a list says of its talks', () => {
  test.for<[title: string, list: Partial<List>, remarks: (string | undefined)[]]>([
    ['the reasons that it gives', { talks }, [undefined, 'It is short.']],
    [
      'the figure that ranks them',
      { talks, rankedBy: 'liveViewers' },
      ['554 live viewers', 'It is short.'],
    ],
    ['nothing where it names topics only', {}, []],
  ])('%s', ([, list, remarks]) => {
    const found = recommendations({ id: 'l', title: 'L', by: 'Somebody', ...list }, catalog);
    expect(found.map(({ remark }) => remark)).toEqual(remarks);
  });
});
