import { proxyConfigProblem, type ValueProblem } from '#analyzer/annotation-proxy-config.ts';
import { isIpOrCidr } from '#analyzer/validation/addresses.ts';

/** The forms of values that Istio parses. */
export type AnnotationValue =
  | 'boolean'
  | 'interception-mode'
  | 'interfaces'
  | 'number'
  | 'port'
  | 'ports'
  | 'ports-or-star'
  | 'proxy-config'
  | 'quantity'
  | 'ranges'
  | 'ranges-or-star';

const booleans = /^(?:1|0|[tTfF]|true|TRUE|True|false|FALSE|False)$/;
/** As the kernel and iptables take them. */
const interfaceName = /^[A-Za-z0-9_.:@+-]{1,15}$/;
const quantity = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+|[numkMGTPE]|[KMGTPE]i)?$/;

export function valueProblem(form: AnnotationValue, value: string): ValueProblem | undefined {
  switch (form) {
    case 'boolean':
      return unless(booleans.test(value), value, 'true or false');
    case 'interception-mode':
      return unless(
        ['REDIRECT', 'TPROXY', 'NONE'].includes(value),
        value,
        'REDIRECT, TPROXY or NONE',
      );
    case 'number':
      return unless(isNumber(value, 0xffffffff), value, 'a whole number, not negative');
    case 'port':
      return unless(isPort(value), value, 'the number of a port');
    case 'quantity':
      return unless(quantity.test(value), value, 'a quantity such as "100m" or "128Mi"');
    case 'interfaces':
      return listProblem(value, (item) => interfaceName.test(item.trim()), 'names of interfaces');
    case 'ports':
      return listProblem(value.trim(), isPort, 'ports');
    case 'ports-or-star':
      return value === '*' ? undefined : listProblem(value.trim(), isPort, 'ports, or "*"');
    case 'ranges':
      return listProblem(value, isRange, 'ranges such as 10.0.0.0/8, without spaces');
    case 'ranges-or-star':
      return value === '*'
        ? undefined
        : listProblem(value, isRange, 'ranges such as 10.0.0.0/8, without spaces, or "*"');
    case 'proxy-config':
      return proxyConfigProblem(value);
  }
}

function unless(isRight: boolean, value: string, expected: string): ValueProblem | undefined {
  return isRight ? undefined : { problem: `is "${value}"`, fix: `Write ${expected}.` };
}

/** The first item of a list that is wrong; an empty text is an empty list. */
function listProblem(
  value: string,
  isRight: (item: string) => boolean,
  items: string,
): ValueProblem | undefined {
  const wrong = value === '' ? undefined : value.split(',').find((item) => !isRight(item));
  if (wrong === undefined) return undefined;
  return { problem: `has the item "${wrong}"`, fix: `Write a list, with commas, of ${items}.` };
}

function isNumber(text: string, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) <= most;
}

function isPort(text: string): boolean {
  return isNumber(text.trim(), 65535);
}

function isRange(text: string): boolean {
  return text.includes('/') && isIpOrCidr(text);
}
