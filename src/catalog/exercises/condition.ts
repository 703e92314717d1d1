/** One step from a value to those within it. */
export type Step =
  /** A field, or the place of an item from 0. */
  | { kind: 'key'; key: string }
  /** Every item, or every value of a map: `*`. */
  | { kind: 'each' }
  /** The items that hold a value, or hold another: `[name=cart]`, `[name!=cart]`. */
  | { kind: 'where'; steps: readonly Step[]; value: string; isEqual: boolean }
  /** The items that have a field, or lack it: `[match]`, `[!match]`. */
  | { kind: 'with'; steps: readonly Step[]; isThere: boolean };

const relations = [
  '=',
  'one of',
  'begins with',
  'at least',
  'counts',
  'has not',
  'has',
  'is not there',
  'is there',
] as const;

type Relation = (typeof relations)[number];

/** What must hold in the resources of a text. */
export type Condition = {
  /** Of which kind the resources are; absent for all of them. */
  resource?: string;
  steps: readonly Step[];
  relation: Relation;
  /** None for `is there` and `is not there`, one for `at least` and `counts`. */
  values: readonly string[];
};

/** All groups hold, each by one of its conditions; or the part that is no condition. */
export type ConditionReading =
  { kind: 'conditions'; all: Condition[][] } | { kind: 'unknown'; part: string };

const form = new RegExp(`^(?:([A-Z]\\w*): )?(\\S+) (${relations.join('|')})(?: (.+))?$`);
const step = /'([^']*)'|\[([^\]]*)\]|([^.'[\]]+)/y;

/**
 * Reads `AuthorizationPolicy: spec.action = DENY and spec.rules.*.to.*.operation.ports has 8080`.
 * A kind stands for the conditions after it, too. * Names with dots and values with commas stand in single quotes; `or` binds more than `and`.
 */
export function readConditions(text: string): ConditionReading {
  const all: Condition[][] = [];
  let resource: string | undefined;
  for (const group of text.split(/\s+and(?:\s+|$)/)) {
    const any: Condition[] = [];
    for (const part of group.split(/\s+or\s+/)) {
      const condition = readCondition(part.trim(), resource);
      if (!condition) return { kind: 'unknown', part };
      ({ resource } = condition);
      any.push(condition);
    }
    all.push(any);
  }
  return { kind: 'conditions', all };
}

function readCondition(part: string, before: string | undefined): Condition | undefined {
  const [whole, resource = before, path = '', relation, given = ''] = form.exec(part) ?? [];
  const steps = readSteps(path);
  const values = [...given.matchAll(/'([^']*)'|[^,\s][^,]*/g)].map(([plain, quoted]) =>
    (quoted ?? plain).trim(),
  );
  if (whole === undefined || !steps || !isComplete(relation as Relation, values)) return undefined;
  return { ...(resource && { resource }), steps, relation: relation as Relation, values };
}

function isComplete(relation: Relation, values: readonly string[]): boolean {
  if (relation.endsWith('there')) return values.length === 0;
  if (relation === 'at least' || relation === 'counts')
    return values.length === 1 && Number.isFinite(Number(values[0]));
  return values.length > 0;
}

function readSteps(path: string): Step[] | undefined {
  const steps: Step[] = [];
  for (let at = 0; at < path.length; at++) {
    step.lastIndex = at;
    const [whole, quoted, filter, plain] = step.exec(path) ?? [];
    if (whole === undefined) return undefined;
    const one = filter === undefined ? named(quoted, plain) : readFilter(filter);
    at += whole.length;
    if (!one || (at < path.length && path[at] !== '.') || at === path.length - 1) return undefined;
    steps.push(one);
  }
  return steps.length > 0 ? steps : undefined;
}

function named(quoted: string | undefined, plain = ''): Step {
  return quoted === undefined && plain === '*'
    ? { kind: 'each' }
    : { kind: 'key', key: quoted ?? plain };
}

function readFilter(text: string): Step | undefined {
  const [, no = '', path = '', sign, value = ''] = /^(!?)([^=!]+)(?:(!?=)(.+))?$/.exec(text) ?? [];
  const steps = readSteps(path);
  if (!steps || (no && sign)) return undefined;
  return sign === undefined
    ? { kind: 'with', steps, isThere: no === '' }
    : { kind: 'where', steps, value, isEqual: sign === '=' };
}
