/**
 * The codes of Istio that say what a validation of Kiali says.
 *
 * @see https://kiali.io/docs/features/validations/
 */
export const istioCodesOfKiali: ReadonlyMap<string, readonly string[]> = new Map([
  ['KIA0002', ['IST0111']],
  ['KIA0003', ['IST0110']],
  ['KIA0004', ['IST0101', 'IST0127']],
  ['KIA0101', ['IST0101']],
  ['KIA0202', ['IST0174']],
  ['KIA0203', ['IST0173']],
  ['KIA0301', ['IST0145']],
  ['KIA0302', ['IST0101']],
  ['KIA0601', ['IST0118']],
  ['KIA0602', ['IST0118']],
  ['KIA1101', ['IST0101']],
  ['KIA1102', ['IST0101']],
  ['KIA1106', ['IST0109']],
  ['KIA1107', ['IST0101']],
  ['KIA1108', ['IST0133']],
  ['KIA1212', ['IST0177']],
]);
