import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compass } from '#feeds/pictures/mark.ts';
import { root } from '../../scripts/program.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** By name, for day and night: `--ink: light-dark(#15212b, #e2e9ec)`. */
const tokens = new Map(
  [...read('src/styles/tokens.css').matchAll(/--(\w+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name, day, night]) => [name, { day, night }],
  ),
);

describe('what cannot take its look from the tokens has the same', () => {
  const drawn = [...read('src/feeds/pictures/sheet.ts').matchAll(/^const (\w+) = '(#\w+)'/gm)];

  test.each(drawn.map(([, name, colour]) => [name, colour]))('pictures: %s', (name, colour) => {
    expect(colour).toBe(tokens.get(name)?.day);
  });

  test.each([
    ['light', 'day'],
    ['dark', 'night'],
  ] as const)('the bar of the browser, %s', (scheme, time) => {
    const [, colour] =
      new RegExp(`prefers-color-scheme: ${scheme}\\)" content="(#\\w+)"`).exec(
        read('src/layouts/Page.astro'),
      ) ?? [];
    expect(colour).toBe(tokens.get('raised')?.[time]);
  });

  test('the icon', () => {
    const icon = read('public/favicon.svg');
    const colours = new Set(['raised', 'ink', 'magenta'].map((name) => tokens.get(name)?.day));
    expect(new Set(icon.match(/#\w{6}/g))).toEqual(colours);
    expect([...icon.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path)).toEqual([
      compass.north,
      compass.shade,
    ]);
  });
});
