import { describe, expect, test } from 'vitest';
import { readSources, rounds } from './sources.ts';

const domain = [
  'catalog',
  'analyzer',
  'balance',
  'accesslogs',
  'inspection',
  'posture',
  'migration',
  'feeds',
].map((room) => `src/${room}/`);

/** Who may import what, by the beginning of the path. The first line that fits the importer counts. */
const ways: readonly { from: readonly string[]; to: readonly string[] }[] = [
  { from: domain, to: domain },
  { from: ['src/browser/'], to: ['src/browser/', 'src/address.ts', ...domain] },
  { from: ['src/cli/'], to: ['src/cli/', ...domain] },
  { from: ['src/charts/'], to: ['src/charts/', 'src/address.ts', 'src/site.ts', ...domain] },
  {
    from: ['src/components/'],
    to: [
      'src/components/',
      'src/charts/',
      'src/browser/',
      'src/address.ts',
      'src/highlighting.ts',
      'src/site.ts',
      ...domain,
    ],
  },
  {
    from: ['src/layouts/'],
    to: [
      'src/layouts/',
      'src/components/',
      'src/browser/',
      'src/styles/',
      'src/address.ts',
      'src/site.ts',
      'src/policy.ts',
      ...domain,
    ],
  },
  {
    from: ['src/pages/'],
    to: [
      'src/layouts/',
      'src/components/',
      'src/charts/',
      'src/browser/',
      'src/content.ts',
      'src/address.ts',
      'src/samples.ts',
      'src/site.ts',
      ...domain,
    ],
  },
  {
    from: ['src/'],
    to: [
      'src/address.ts',
      'src/site.ts',
      'src/content-folder.ts',
      'src/content.ts',
      'src/derived-folder.ts',
      'src/identity.ts',
      'src/last-changes.ts',
      'src/policy.ts',
      ...domain,
    ],
  },
  // What scripts share with the site beside the domain: plain values without Astro.
  {
    from: ['scripts/'],
    to: [
      'scripts/',
      'src/content-folder.ts',
      'src/derived-folder.ts',
      'src/identity.ts',
      'src/policy.ts',
      ...domain,
    ],
  },
];

/** What the domain leaves to others, so that it runs in a page, a worker and Node alike. */
const platforms = /^(?:node:|astro(?:$|[:/])|@astrojs\/|vite)/;

const sources = readSources();
const ours = new Set(sources.map((source) => source.path));

describe('imports', () => {
  test.each(ways.map(({ from, to }) => [from.join(', '), from, to] as const))(
    '%s import what may stand below them',
    (_, from, to) => {
      const importers = sources.filter(
        ({ path }) => ways.find((way) => starts(path, way.from))?.from === from,
      );
      const wrong = importers.flatMap(({ path, imports }) =>
        imports
          .filter((name) => /^(?:src|scripts|test)\//.test(name) && !starts(name, to))
          .map((name) => `${path} imports ${name}`),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('the domain knows neither Node nor Astro', () => {
    const wrong = sources
      .filter(({ path }) => starts(path, domain))
      .flatMap(({ path, imports }) =>
        imports.filter((name) => platforms.test(name)).map((name) => `${path} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the imports run in no round', () => {
    expect(rounds(sources)).toEqual([]);
  });

  test('the reader of imports finds them', () => {
    const page = sources.find(({ path }) => path === 'src/layouts/Page.astro');
    expect(page?.imports).toContain('src/components/Header.astro');
    expect(page?.imports).toContain('src/styles/tokens.css');
    expect(page?.imports).toContain('src/browser/site.ts');
    expect(page?.imports.filter((name) => name.startsWith('src/'))).toSatisfy((names: string[]) =>
      names.every((name) => ours.has(name)),
    );
  });
});

function starts(path: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => path.startsWith(beginning));
}
