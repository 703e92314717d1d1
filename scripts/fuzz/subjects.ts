import { accesslogs } from './accesslogs.ts';
import { balance } from './balance.ts';
import { inputOf, readSeeds } from './inputs.ts';
import { judge } from './judge.ts';
import type { Subject } from './subject.ts';
import { yaml } from './yaml.ts';

const analyzer: Subject = { name: 'analyzer', readSeeds, inputOf, judge };

export const subjects: readonly Subject[] = [analyzer, yaml, balance, accesslogs];
