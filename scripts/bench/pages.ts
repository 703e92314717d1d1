import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../site/kinds.ts';
import { readPages } from '../site/pages.ts';
import { weightOf, type Weight } from '../site/weight.ts';
import { kilobytes, type Figure, type Part } from './figure.ts';
import { real, realFolder } from './real.ts';

export const pages: Part = { name: 'pages', measure };

/** What pages of each kind load, compressed with Brotli: the usual page, and the heaviest. */
async function measure(): Promise<Figure[]> {
  const site = { folder: join(realFolder, 'site'), base: '/' };
  if (!existsSync(site.folder)) await real.measure();
  const built = readPages(site);
  return kinds.map((kind) => {
    const weights = built
      .filter((page) => page.kind === kind)
      .map((page) => weightOf(page, site))
      .toSorted((a, b) => a.html - b.html);
    const usual = weights[Math.floor(weights.length / 2)];
    const heaviest = weights.at(-1);
    return {
      what: `${kind} (${weights.length})`,
      measured: usual && heaviest ? `${told(usual)}; at most ${told(heaviest)}` : 'no page',
    };
  });
}

function told({ html, style, script }: Weight): string {
  return `${kilobytes(html)} HTML, ${kilobytes(style)} CSS, ${kilobytes(script)} JS`;
}
