import type { Operator } from '#accesslogs/format-string/operator.ts';
import { maskPairs } from '#accesslogs/masking/plain-text.ts';
import { maskQuery } from '#accesslogs/masking/query.ts';
import { isSecretName } from '#accesslogs/masking/secret-names.ts';
import type { TextMatch } from '#accesslogs/text-line.ts';

/** Masks the values of a line of a text log of which their operators tell what they are. */
export function maskFields({ format, values }: TextMatch, line: string): string {
  const { operators, literals } = format;
  let masked = '';
  let read = 0;
  for (const [index, value] of values.entries()) {
    const literal = literals[index] ?? '';
    const operator = operators[index];
    masked += literal + (operator ? maskValue(operator, value) : value);
    read += literal.length + value.length;
  }
  const literal = literals[values.length] ?? '';
  const rest = line.slice(read);
  if (!rest.startsWith(literal)) return masked + rest;
  return masked + literal + maskRest(rest.slice(literal.length), operators.slice(values.length));
}

/** What stands where the line breaks off, or behind its last field. */
function maskRest(text: string, operators: readonly Operator[]): string {
  const [operator] = operators;
  if (operator && !operators.some(({ text: name }) => isSecretName(name))) {
    return maskValue(operator, text);
  }
  // What nobody has named may be anything.
  return /^[\s"-]*$/.test(text) ? text : `${text.startsWith(' ') ? ' ' : ''}MASKED`;
}

function maskValue({ text: name, key }: Operator, value: string): string {
  if (value === '' || value === '-') return value;
  if (isSecretName(name)) return 'MASKED';
  if (key === 'path' || pathLike.test(name)) return maskQuery(value);
  if (name.startsWith('%QUERY_PARAM')) return maskQuery(`?${value}`).slice(1);
  // Where a field was added that the format lacks, values may stand in the places of others.
  if (key !== undefined && addresses.has(key) && !/:\d|\//.test(value)) return 'MASKED';
  return /^[\w.$!~-]{1,80}=/.test(value) ? maskPairs(value) : value;
}

const pathLike = /PATH|REFERER|LOCATION|URL|URI/i;
const addresses: ReadonlySet<string> = new Set([
  'upstream_host',
  'upstream_local_address',
  'downstream_local_address',
  'downstream_remote_address',
]);
