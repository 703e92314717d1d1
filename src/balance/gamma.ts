/**
 * The share of the chi-square distribution at or above a value.
 *
 * @see Numerical Recipes, 6.2: series and continued fraction of the incomplete gamma function.
 */
export function chiSquareAbove(value: number, freedom: number): number {
  if (value <= 0) return 1;
  return value / 2 < freedom / 2 + 1
    ? 1 - bySeries(freedom / 2, value / 2)
    : byFraction(freedom / 2, value / 2);
}

/** Terms until which either form has come to rest, also for a thousand workers. */
const mostTerms = 10_000;
const precision = 1e-14;

function bySeries(shape: number, at: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let index = 1; index < mostTerms && term > sum * precision; index++) {
    term *= at / (shape + index);
    sum += term;
  }
  return sum * Math.exp(-at + shape * Math.log(at) - logGamma(shape));
}

/** Lentz's way through the continued fraction. */
function byFraction(shape: number, at: number): number {
  const tiny = 1e-300;
  let b = at + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let index = 1; index < mostTerms; index++) {
    const a = -index * (index - shape);
    b += 2;
    d = 1 / nonZero(a * d + b, tiny);
    c = nonZero(b + a / c, tiny);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < precision) break;
  }
  return Math.exp(-at + shape * Math.log(at) - logGamma(shape)) * fraction;
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function, by Lanczos's approximation with g = 7. */
function logGamma(value: number): number {
  const x = value - 1;
  const t = x + 7.5;
  const sum = lanczos.reduce(
    (all, factor, index) => all + factor / (x + index + 1),
    0.99999999999980993,
  );
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}
