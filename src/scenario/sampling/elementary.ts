/**
 * Logarithm, exponential and the normal quantile, from additions, multiplications and divisions only. Engines may differ in the last
 * digits of `Math.log`; of these they cannot, so that a seed gives the same draws on every machine. Relative error below 1e-14.
 */

const ln2 = Math.LN2
const half = 0.5
const root2 = Math.SQRT2

const horner = (coefficients: readonly number[], x: number): number => {
  let sum = 0
  for (let index = coefficients.length - 1; index >= 0; index--) sum = sum * x + (coefficients[index] as number)
  return sum
}

/** 1, 1/3, 1/5 … 1/23: the series of the logarithm. */
const oddParts = Array.from({ length: 12 }, (_, index) => 1 / (2 * index + 1))

/** 1, 1, 1/2, 1/6 … 1/14!: the series of the exponential function. */
const factorialParts: number[] = [1]
for (let n = 1; n <= 14; n++) factorialParts.push((factorialParts[n - 1] as number) / n)

/** The exponent and the mantissa between √½ and √2 of a number above zero. */
function parts(x: number): readonly [number, number] {
  let [exponent, mantissa] = [0, x]
  // At most a few dozen exact halvings or doublings for any amount that occurs.
  for (; mantissa > root2; mantissa *= half) exponent++
  for (; mantissa < root2 / 2; mantissa *= 2) exponent--
  return [exponent, mantissa]
}

/** The natural logarithm of a number above zero. */
export function ln(x: number): number {
  const [exponent, mantissa] = parts(x)
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  return exponent * ln2 + 2 * s * horner(oddParts, square)
}

/** The exponential function. */
export function exp(x: number): number {
  const twos = Math.round(x / ln2)
  const rest = x - twos * ln2
  return scaled(horner(factorialParts, rest), twos)
}

/** `x · 2^twos`, exact. */
function scaled(x: number, twos: number): number {
  let result = x
  for (let n = twos; n > 0; n--) result *= 2
  for (let n = twos; n < 0; n++) result *= half
  return result
}

/** `x` to a power, for `x` above zero. */
export const power = (x: number, to: number): number => exp(to * ln(x))

// M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988) 477–484, PPND16.
const centre = [
  [3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227],
  [1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852546],
] as const
const near = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184,
    0.0007745450142783414,
  ],
  [1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9],
] as const
const far = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876,
    2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548, 1.421511758316446e-7,
    2.0442631033899397e-15,
  ],
] as const

/** The z below which a standard normal number lies with this probability, strictly between 0 and 1. */
export function normalQuantile(probability: number): number {
  const q = probability - half
  if (q <= 0.425 && q >= -0.425) {
    const r = 0.180625 - q * q
    return (q * horner(centre[0], r)) / horner(centre[1], r)
  }
  const r = Math.sqrt(-ln(q < 0 ? probability : 1 - probability))
  const [top, bottom] = r <= 5 ? near : far
  const z = horner(top, r - (r <= 5 ? 1.6 : 5)) / horner(bottom, r - (r <= 5 ? 1.6 : 5))
  return q < 0 ? -z : z
}

/** The probability that a standard normal number lies below `z`: by Hart's rational approximation (1968), absolute error below 1e-14. */
export function normalProbability(z: number): number {
  const size = Math.abs(z)
  if (size > 37) return z > 0 ? 1 : 0
  const tail = exp((-size * size) / 2)
  const top = [220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688, 3.52624965998911e-2]
  const bottom = [
    440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207, 1.75566716318264, 8.83883476483184e-2,
  ]
  const below =
    size < 7.07106781186547
      ? (tail * horner(top, size)) / horner(bottom, size)
      : tail / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / 2.506628274631
  return z > 0 ? 1 - below : below
}
