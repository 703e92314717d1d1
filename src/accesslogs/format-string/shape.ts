import type { Shape } from '#accesslogs/format-string/operator.ts';

/** Whether a value can be one of an operator of this shape. Empty values always can. */
export function fits(shape: Shape, value: string): boolean {
  if (value === '' || value === '-') return true;
  switch (shape) {
    case 'number':
      return digits.test(value);
    case 'protocol':
      return value.startsWith('HTTP/') && !value.includes(' ');
    case 'time':
      return time.test(value);
    case 'word':
      return !value.includes(' ') && !value.includes('"');
    case 'details':
      return !value.includes('"') && !blankOutside.test(value);
    case 'quoted':
      return !value.includes('"');
    case 'free':
      return true;
  }
}

const digits = /^\d+$/;
const time = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?$/;
const blankOutside = /^[^{[ ]* /;
