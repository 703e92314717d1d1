import { describe, expect, test } from 'vitest';
import { holders, isOurs } from '../../scripts/links/holders.ts';
import { report } from '../../scripts/links/report.ts';

describe('who names an address', () => {
  test('Each address stands once, without its fragment, with all places.', () => {
    const named = [
      { address: 'https://b.org/#top', place: 'content/b.md:2' },
      { address: 'https://a.org/', place: 'content/a.md:1' },
      { address: 'https://b.org/', place: 'content/c.md:3' },
      { address: 'https://b.org/', place: 'content/b.md:2' },
    ];
    expect([...holders(named)]).toEqual([
      ['https://a.org/', ['content/a.md:1']],
      ['https://b.org/', ['content/b.md:2', 'content/c.md:3']],
    ]);
  });

  test.for([
    ['https://chartroom.example/talks/', true],
    ['https://example.org/', true],
    ['https://github.com/me/fork/edit/main/content/a.md', true],
    ['https://github.com/me/fork/issues/new/choose', true],
    ['https://github.com/me/fork/blob/main/README.md', false],
    ['https://github.com/other/edit/main', false],
    ['https://istio.io/', false],
  ] as const)('%s needs no question: %s.', ([address, ours]) => {
    expect(isOurs(address, 'https://github.com/me/fork')).toBe(ours);
  });
});

test('The report names what is gone and what is not clear, with the places.', () => {
  const places = new Map([
    ['https://a.org/', ['content/a.md:1']],
    ['https://b.org/', ['1', '2', '3', '4', '5', '6', '7']],
    ['https://c.org/', ['content/c.md:9']],
  ]);
  const answers = new Map([
    ['https://c.org/', { kind: 'unclear', reason: '403' } as const],
    ['https://b.org/', { kind: 'gone', reason: '404' } as const],
    ['https://a.org/', { kind: 'there' } as const],
  ]);
  expect(report(answers, places)).toEqual({
    gone: 1,
    text:
      'https://b.org/ (404)\n  1\n  2\n  3\n  4\n  5\n  and 2 more\n\n' +
      'Not clear, to be looked at by a person:\n\n' +
      'https://c.org/ (403)\n  content/c.md:9\n\n' +
      '1 there, 1 gone, 1 not clear.',
  });
});

test('Without a network nothing is called gone.', () => {
  const gone = { kind: 'gone', reason: 'no such host' } as const;
  const answers = new Map([
    ['https://a.org/', gone],
    ['https://b.org/', gone],
  ]);
  expect(report(answers, new Map()).text).toBe('Not one address answers: is there a network?');
});
