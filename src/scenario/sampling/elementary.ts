/**
 * Logarithm, exponential and the normal quantile, from additions, multiplications and divisions only. Engines may differ in the last
 * digits of `Math.log`; of these they cannot, so that a seed gives the same draws on every machine. Relative error below 1e-14.
 * Polynomials are written out: a loop over coefficients takes several times as long.
 */

const ln2 = Math.LN2
const half = 0.5
const root2 = Math.SQRT2

/** c0 + c1 x + … + c7 x⁷. */
const seventh = (x: number, c0: number, c1: number, c2: number, c3: number, c4: number, c5: number, c6: number, c7: number): number =>
  ((((((c7 * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0

/** The natural logarithm of a number above zero, by its series 1 + x²/3 + x⁴/5 + … + x²²/23. */
export function ln(x: number): number {
  // Of a probability, the leading zeros of its first 32 bits say how often to double it. Halving and doubling are exact.
  const doublings = x < 1 && x >= 2 ** -31 ? Math.clz32(x * 2 ** 32) : 0
  let [exponent, mantissa] = [-doublings, x * ((1 << doublings) >>> 0)]
  for (; mantissa > root2; mantissa *= half) exponent++
  for (; mantissa < root2 / 2; mantissa *= 2) exponent--
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  const rest = ((((1 / 23) * square + 1 / 21) * square + 1 / 19) * square + 1 / 17) * square + 1 / 15
  return exponent * ln2 + 2 * s * seventh(square, 1, 1 / 3, 1 / 5, 1 / 7, 1 / 9, 1 / 11, 1 / 13, rest)
}

/** The exponential function, by its series 1 + x + x²/2 + … + x¹⁴/14!. */
export function exp(x: number): number {
  // Not Math.round, which decides for every number whether to go up, and guesses wrong half of the time.
  const twos = Math.floor(x / ln2 + half)
  const r = x - twos * ln2
  const rest = seventh(r, 1 / 5040, 1 / 40320, 2.7557319223985893e-6, 1 / 3628800, 1 / 39916800, 1 / 479001600, 1 / 6227020800, 1 / 87178291200)
  return scaled(seventh(r, 1, 1, half, 1 / 6, 1 / 24, 1 / 120, 1 / 720, rest), twos)
}

/** `x · 2^twos`, exact. */
function scaled(x: number, twos: number): number {
  if (twos >= -15 && twos <= 15) return x * (1 << (twos + 15)) * 2 ** -15
  let result = x
  for (let n = Math.min(twos, mostTwos); n > 0; n--) result *= 2
  for (let n = Math.max(twos, -mostTwos); n < 0; n++) result *= half
  return result
}

/** As often doubled or halved, every double is infinite or zero. */
const mostTwos = 2200

/** `x` to a power, for `x` above zero. */
export const power = (x: number, to: number): number => exp(to * ln(x))

// M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988) 477–484, PPND16.

/** Half of the distance from 1 to the double below it. */
const least = 2 ** -54

/** The z below which a standard normal number lies with this probability, strictly between 0 and 1. */
export function normalQuantile(probability: number): number {
  const q = probability - half
  // A probability may be rounded to 1, whose logarithm from the other side would be endless.
  if (q > 0.425 || q < -0.425) return q < 0 ? -tail(probability) : tail(Math.max(1 - probability, least))
  const r = 0.180625 - q * q
  return (
    (q *
      seventh(
        r,
        3.3871328727963665,
        133.14166789178438,
        1971.5909503065513,
        13731.69376550946,
        45921.95393154987,
        67265.7709270087,
        33430.57558358813,
        2509.0809287301227,
      )) /
    seventh(r, 1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852546)
  )
}

/** How far out a standard normal number lies that is further out with this probability, at most 0.075. */
function tail(probability: number): number {
  const r = Math.sqrt(-ln(probability))
  return r <= 5 ? near(r - 1.6) : far(r - 5)
}

const near = (r: number): number =>
  seventh(
    r,
    1.4234371107496835,
    4.630337846156546,
    5.769497221460691,
    3.6478483247632045,
    1.2704582524523684,
    0.2417807251774506,
    0.022723844989269184,
    0.0007745450142783414,
  ) /
  seventh(r, 1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9)

const far = (r: number): number =>
  seventh(
    r,
    6.657904643501103,
    5.463784911164114,
    1.7848265399172913,
    0.29656057182850487,
    0.026532189526576124,
    0.0012426609473880784,
    0.000027115555687434876,
    2.0103343992922881e-7,
  ) /
  seventh(
    r,
    1,
    0.599832206555888,
    0.1369298809227358,
    0.014875361290850615,
    0.0007868691311456133,
    0.000018463183175100548,
    1.421511758316446e-7,
    2.0442631033899397e-15,
  )

/** The probability that a standard normal number lies below `z`: by Hart's rational approximation (1968), absolute error below 1e-14. */
export function normalProbability(z: number): number {
  const size = Math.abs(z)
  if (size > 37) return z > 0 ? 1 : 0
  const height = exp((-size * size) / 2)
  const top = seventh(size, 220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688, 3.52624965998911e-2, 0)
  const bottom = seventh(
    size,
    440.413735824752,
    793.826512519948,
    637.333633378831,
    296.564248779674,
    86.7807322029461,
    16.064177579207,
    1.75566716318264,
    8.83883476483184e-2,
  )
  const below = size < 7.07106781186547 ? (height * top) / bottom : height / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / 2.506628274631
  return z > 0 ? 1 - below : below
}
