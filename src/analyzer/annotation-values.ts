import { proxyConfigProblem, type ValueProblem } from '#analyzer/annotation-proxy-config.ts';
import { isIpOrCidr } from '#analyzer/validation/addresses.ts';
import { truthValue } from '#analyzer/repair/truth-value.ts';

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
const interceptionMode = /^(?:REDIRECT|TPROXY|NONE)$/;
/** As the kernel and iptables take them. */
const interfaceName = /^[A-Za-z0-9_.:@+-]{1,15}$/;
const quantity = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+|[numkMGTPE]|[KMGTPE]i)?$/;

export function valueProblem(form: AnnotationValue, value: string): ValueProblem | undefined {
  switch (form) {
    case 'boolean':
      return unless(booleans.test(value), value, 'true or false');
    case 'interception-mode':
      return unless(interceptionMode.test(value), value, 'REDIRECT, TPROXY or NONE');
    case 'number':
      return unless(isNumber(value, 0xffffffff), value, 'a whole number from 0');
    case 'port':
      return unless(isPort(value), value, 'the number of a port');
    case 'quantity':
      return unless(quantity.test(value), value, 'a quantity such as 100m or 128Mi');
    case 'interfaces':
      return listProblem(value, isInterface, 'name of an interface');
    case 'ports':
      return listProblem(value.trim(), isPort, 'port');
    case 'ports-or-star':
      return value === '*' ? undefined : listProblem(value.trim(), isPort, 'port');
    case 'ranges':
      return listProblem(value, isRange, 'range such as 10.0.0.0/8');
    case 'ranges-or-star':
      return value === '*' ? undefined : listProblem(value, isRange, 'range such as 10.0.0.0/8');
    case 'proxy-config':
      return proxyConfigProblem(value);
  }
}

/** A value that can be parsed and says the same, where there is one. */
export function nearestValue(form: AnnotationValue, value: string): string | undefined {
  const truth = truthValue(value);
  const others = [
    value.trim(),
    value.replaceAll(/\s/g, ''),
    value.toUpperCase(),
    ...(form === 'boolean' && truth !== undefined ? [String(truth)] : []),
  ];
  return others.find((other) => other !== value && !valueProblem(form, other));
}

function unless(isRight: boolean, value: string, expected: string): ValueProblem | undefined {
  return isRight
    ? undefined
    : { problem: `is "${value}", not ${expected}`, fix: `Write ${expected}.` };
}

/** The first item of a list that is wrong; an empty text is an empty list. */
function listProblem(
  value: string,
  isRight: (item: string) => boolean,
  expected: string,
): ValueProblem | undefined {
  const wrong = value === '' ? undefined : value.split(',').find((item) => !isRight(item));
  if (wrong === undefined) return undefined;
  const spaces = wrong !== wrong.trim() && isRight(wrong.trim());
  return {
    problem: `lists "${wrong}", which is no ${expected}`,
    fix: spaces ? 'Leave the spaces out.' : 'Correct or remove the item.',
  };
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

function isInterface(text: string): boolean {
  return interfaceName.test(text.trim());
}
