import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartroom, chartroomIn, folderOf, type Run } from './command.ts';
import { misspelt, route, service } from './manifests.ts';

const files = { 'route.yaml': route, 'service.yaml': service };

describe('-S suppresses', () => {
  test.each([
    [['IST0101=VirtualService reviews.default'], ['IST0118']],
    [['IST0101=VirtualService default/reviews'], ['IST0118']],
    [['IST0101=VirtualService rev*.default'], ['IST0118']],
    [['IST*=*'], []],
    [['IST0101=*', 'IST0118=Service *'], []],
    [['IST0101=Service *'], ['IST0101', 'IST0118']],
  ])('%j', async (suppressions, codes) => {
    const options = suppressions.flatMap((text) => ['-S', text]);
    const run = await chartroom(['analyze', '.', '-o', 'json', ...options], { files });
    expect(codesOf(run)).toEqual(codes);
    expect(run.code).toBe(codes.includes('IST0101') ? 79 : 0);
  });

  test('and the report tells how many', async () => {
    const { out } = await chartroom(['analyze', '.', '-S', 'IST0101=*'], { files });
    expect(out).toMatch(/; not shown: 1 suppressed\.\n$/);
  });

  test('and what suppresses nothing is told', async () => {
    const { err } = await chartroom(['analyze', '.', '-S', 'IST0102=Namespace x'], { files });
    expect(err).toContain('"IST0102=Namespace x" suppresses nothing.');
  });
});

describe('-n', () => {
  const mixed = {
    'a.yaml': route,
    'b.yaml': route.replace('name: reviews', 'name: reviews\n  namespace: prod'),
  };
  test.each([
    ['-n prod', ['VirtualService prod/reviews', 'VirtualService prod/reviews']],
    ['-n dev', ['VirtualService dev/reviews']],
    ['-n dev -A', ['VirtualService dev/reviews', 'VirtualService prod/reviews']],
    ['-A', ['VirtualService default/reviews', 'VirtualService prod/reviews']],
  ])('%s', async (args, origins) => {
    // The same resource twice would be one.
    const given =
      args === '-n prod'
        ? {
            'b.yaml': mixed['b.yaml'],
            'c.yaml': route.replaceAll('name: reviews', 'name: reviews2'),
          }
        : mixed;
    const run = await chartroom(['analyze', '.', '-o', 'json', ...args.split(' ')], {
      files: given,
    });
    const found = JSON.parse(run.out) as { origin: string }[];
    expect(found.map(({ origin }) => origin.replace('reviews2', 'reviews'))).toEqual(origins);
  });

  test('tells how much it leaves out', async () => {
    const { out } = await chartroom(['analyze', '.', '-n', 'dev'], { files: mixed });
    expect(out).toContain('not shown: 1 in other namespaces.');
  });
});

test('--output-threshold shows less, and says so', async () => {
  const { out } = await chartroom(['analyze', '.', '--output-threshold', 'WARNING'], { files });
  expect(out).not.toContain('IST0118');
  expect(out).toContain('not shown: 1 below warning.');
});

test('--like-istioctl leaves our own findings out', async () => {
  const given = { 'misspelt.yaml': misspelt };
  expect((await chartroom(['analyze', '.'], { files: given })).code).toBe(79);
  const like = await chartroom(['analyze', '.', '--like-istioctl'], { files: given });
  expect(like).toMatchObject({ code: 0, out: '' });
});

describe('a baseline', () => {
  test('accepts what is known, wherever its lines are, and reports what is new', async () => {
    const folder = await folderOf(files);
    const analyze = (...args: string[]) => chartroomIn(folder, ['analyze', '.', ...args]);
    const written = await analyze('--write-baseline', 'known.txt');
    expect(written).toEqual({ code: 0, out: '', err: '2 findings accepted in known.txt.\n' });

    const known = await analyze('--baseline', 'known.txt');
    expect(known.code).toBe(0);
    expect(known.out).toBe('No finding in 2 files (2 resources); not shown: 2 known.\n');

    await writeFile(join(folder, 'route.yaml'), `# moved\n\n${route}`);
    expect((await analyze('--baseline', 'known.txt')).code).toBe(0);

    const more = route.replace('[bookinfo]', '[bookinfo, others]');
    await writeFile(join(folder, 'route.yaml'), more);
    const fresh = await analyze('--baseline', 'known.txt', '-o', 'json');
    expect(fresh.code).toBe(79);
    expect(fresh.out).toContain('others');
    expect(fresh.out).not.toContain('bookinfo');

    await rm(join(folder, 'service.yaml'));
    const less = await analyze('--baseline', 'known.txt');
    expect(less.err).toContain('1 finding of known.txt stands no more; write it anew.');
    await rm(folder, { recursive: true });
  });

  test('is written the same each time, for people to read', async () => {
    const folder = await folderOf(files);
    const write = async (name: string) => {
      await chartroomIn(folder, ['analyze', 'route.yaml', '--write-baseline', name]);
      return readFile(join(folder, name), 'utf8');
    };
    const first = await write('one.json');
    expect(await write('two.json')).toBe(first);
    await rm(folder, { recursive: true });
    expect(JSON.parse(first)).toEqual({
      version: 1,
      known: [
        {
          code: 'IST0101',
          origin: 'VirtualService default/reviews',
          field: 'spec.gateways',
          text: 'bookinfo',
          count: 1,
        },
      ],
    });
  });
});

function codesOf({ out }: Run): string[] {
  return (JSON.parse(out) as { code: string }[]).map(({ code }) => code);
}
