import { glob, readFile } from 'node:fs/promises';
import { expandRepeats, parseCases } from '#analyzer/cases.ts';
import { random } from '../bench/random.ts';
import type { Input } from './judge.ts';
import { mutate, noise } from './mutate.ts';

/** The manifests of every case of every check. */
export async function readSeeds(): Promise<string[]> {
  const paths = await Array.fromAsync(glob('src/analyzer/**/*.cases.yaml'));
  const files = await Promise.all(paths.toSorted().map((path) => readFile(path, 'utf8')));
  return files.flatMap((file) => parseCases(file).map(({ text }) => expandRepeats(text)));
}

/** The input of a number: always the same one, so that the number is enough to find it again. */
export function inputOf(number: number, seeds: readonly string[]): Input {
  const chance = random(number);
  const text = chance.below(20) === 0 ? noise(chance) : mutated();
  const files = [{ name: 'a.yaml', text }];
  if (chance.below(8) === 0) files.push({ name: 'b.yaml', text: mutated() });
  return {
    files,
    options: {
      likeIstio: chance.below(3) === 0,
      now: 1_800_000_000_000,
      ...(chance.below(50) === 0 ? { meshConfigFile: { name: 'mesh.yaml', text: mutated() } } : {}),
      ...(chance.below(20) === 0 ? { suppressions: ['IST01*=*', mutated().slice(0, 20)] } : {}),
    },
  };

  function mutated(): string {
    return mutate(chance.one(seeds), chance.one(seeds), chance);
  }
}
