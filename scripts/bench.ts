import { analyzer } from './bench/analyzer.ts';
import { build } from './bench/build.ts';
import { cli } from './bench/cli.ts';
import type { Figure } from './bench/figure.ts';
import { page } from './bench/page.ts';
import { pages } from './bench/pages.ts';
import { pastes } from './bench/pastes.ts';
import { real } from './bench/real.ts';
import { search } from './bench/search.ts';

/** `npm run bench` measures all of them, `npm run bench real pages` those two. */
const parts = [analyzer, cli, pastes, real, page, pages, search, build];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`No part "${unknown.join('", "')}". There are: ${parts.map(nameOf).join(', ')}.`);
  process.exit(2);
}

for (const part of parts) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  console.log(`\n${part.name}`);
  const figures = await part.measure();
  print(figures);
  if (figures.some(({ holds }) => holds === false)) process.exitCode = 1;
}

function print(figures: readonly Figure[]): void {
  const rows = figures.map(({ what, measured, budget = '', holds }) => [
    what,
    measured,
    budget,
    holds === undefined ? '' : holds ? 'holds' : 'MISSED',
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
}

function nameOf({ name }: { name: string }): string {
  return name;
}
