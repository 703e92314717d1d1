import type { Input } from './judge.ts';

/** What is tried with damaged inputs. */
export type Subject = {
  name: string;
  readSeeds: () => Promise<string[]>;
  /** The input of a number: always the same one, so that the number is enough to find it again. */
  inputOf: (number: number, seeds: readonly string[]) => Input;
  /** What is wrong with the answer to an input, if anything is. */
  judge: (input: Input) => Promise<string | undefined>;
};
