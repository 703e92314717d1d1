import { isDeepStrictEqual } from 'node:util';
import { composeAnything } from '#analyzer/reading/compose.ts';
import { readSimple } from '#analyzer/reading/simple-yaml.ts';
import { splitDocuments } from '#analyzer/reading/split.ts';
import { random } from '../bench/random.ts';
import { inputOf as manifests, readSeeds } from './inputs.ts';
import type { Input } from './judge.ts';
import { mutatePaste } from './paste.ts';
import type { Subject } from './subject.ts';
import { timed } from './timed.ts';

/** The reader of simple documents, held against that of the whole grammar. */
export const yaml: Subject = { name: 'yaml', readSeeds, inputOf, judge };

/** Manifests with damaged values and with damaged letters in turn. */
function inputOf(number: number, seeds: readonly string[]): Input {
  if (number % 2 === 0) return manifests(number, seeds);
  const chance = random(number);
  const text = mutatePaste(chance.one(seeds), chance.one(seeds), chance);
  return { files: [{ name: 'a.yaml', text }], options: {} };
}

async function judge({ files }: Input): Promise<string | undefined> {
  return timed(
    () => Promise.resolve(files.map(({ text }) => firstDifference(text))),
    (differences) => differences.find((difference) => difference !== undefined),
  );
}

function firstDifference(text: string): string | undefined {
  for (const document of [...splitDocuments(text), ...splitDocuments(text, true)]) {
    const simple = readSimple(text, document);
    if (!simple) continue;
    const whole = composeAnything(text, document);
    if (!isDeepStrictEqual({ ...simple, repeatedKeys: [] }, whole))
      return `the document at ${document.start} is read in two ways`;
  }
  return undefined;
}
