/** How far each slider goes, and why: what was agreed, what the months show, or a guess that says so. */
import { type Issue, raise, unknownName } from '../../core/issue.ts'
import { add, compare, div, fromText, max, min, mul, type Rational, rational, round, sub, toText, zero } from '../../number/rational.ts'
import type { RangeSource, SliderRange } from './page-data.ts'

/** What is known about the values of an input or a balance. */
export interface Known {
  readonly balance: boolean
  readonly unit: string
  /** Stated ranges; the first that is there counts. */
  readonly stated: Readonly<Partial<Record<Exclude<RangeSource, 'months' | 'guess'>, readonly [string, string]>>>
  readonly months: readonly string[]
  readonly examples: readonly string[]
  /** No finer than this many decimals. */
  readonly decimals?: number
}

const order = ['given', 'input', 'promise'] as const

/**
 * A range for every input; a balance about which nothing is known has none, and is typed.
 * @throws `missing-part` for every input whose range nothing tells, at `ranges.<input>`; `out-of-range` for one that falls
 */
export function sliderRanges(known: Readonly<Record<string, Known>>): Readonly<Record<string, SliderRange>> {
  const issues: Issue[] = []
  const ranges = Object.entries(known).flatMap(([name, about]) => {
    const found = rangeOf(about)
    if (found && compare(found.from, found.to) > 0) issues.push(falls(name, found))
    else if (found) return [[name, onGrid(found, about)] as const]
    else if (!about.balance) issues.push(asked(name, about.unit))
    return []
  })
  raise(issues)
  return Object.fromEntries(ranges)
}

/** Ranges given for names that are no input and no balance. @throws `unknown-input` */
export const checkGiven = (given: Readonly<Record<string, unknown>>, names: readonly string[]): void =>
  raise(
    Object.keys(given)
      .filter((name) => !names.includes(name))
      .map((name) => unknownName('unknown-input', `ranges.${name}`, name, names)),
  )

const falls = (input: string, { from, to }: Wide): Issue => ({
  code: 'out-of-range',
  path: `ranges.${input}`,
  input,
  message: `the range of ${input} falls from ${toText(from)} to ${toText(to)}`,
})

const asked = (input: string, unit: string): Issue => ({
  code: 'missing-part',
  path: `ranges.${input}`,
  message: `nothing tells between which values '${input}' moves${unit === '1' ? '' : ` (in ${unit})`}: give its range`,
})

interface Wide {
  readonly from: Rational
  readonly to: Rational
  readonly source: RangeSource
  readonly widened?: true
}

function rangeOf({ stated, months, examples }: Known): Wide | undefined {
  const source = order.find((one) => stated[one] !== undefined)
  const seen = hull([...months, ...examples])
  const [low, high] = source ? (stated[source] as readonly [string, string]).map(fromText) : []
  if (source && low && high) {
    if (!seen || compare(low, high) > 0 || (compare(low, seen.from) <= 0 && compare(high, seen.to) >= 0)) return { from: low, to: high, source }
    return { from: min(low, seen.from), to: max(high, seen.to), source, widened: true }
  }
  const real = hull(months)
  if (seen && real && compare(real.from, real.to) < 0) return { ...seen, source: 'months', ...(widerThan(seen, real) && { widened: true }) }
  return seen && guess(seen)
}

const widerThan = (a: Ends, b: Ends): boolean => compare(a.from, b.from) < 0 || compare(a.to, b.to) > 0

interface Ends {
  readonly from: Rational
  readonly to: Rational
}

function hull(texts: readonly string[]): Ends | undefined {
  const [first, ...more] = texts.map(fromText)
  return first && more.reduce<Ends>(({ from, to }, value) => ({ from: min(from, value), to: max(to, value) }), { from: first, to: first })
}

const [half, threeHalves] = [rational(1n, 2n), rational(3n, 2n)]

/** From half of the least to one and a half times the greatest, and the other way round below zero; of nothing but zero, no guess. */
function guess({ from, to }: Ends): Wide | undefined {
  if (from.n === 0n && to.n === 0n) return undefined
  return { from: mul(from, from.n < 0n ? threeHalves : half), to: mul(to, to.n < 0n ? half : threeHalves), source: 'guess' }
}

/** Steps of a slider: at least, and at most where the ends can be met. */
const [fewest, most] = [100n, 4000n]

/** A step that is a power of ten and meets both ends; where none does, the ends move outwards to meet it. */
function onGrid({ from, to, source, widened }: Wide, { decimals }: Known): SliderRange {
  const rest = { source, ...(widened && { widened }) }
  const width = sub(to, from)
  if (width.n === 0n) return { from: inDecimals(from), to: inDecimals(to), step: '1', ...rest }
  const finest = decimals === undefined ? undefined : powerOf(-decimals)
  let step = largest(width)
  while (!meets(from, step) || !meets(to, step)) {
    const finer = mul(step, rational(1n, 10n))
    if (compare(width, mul(step, rational(most / 10n))) > 0 || (finest && compare(finer, finest) < 0)) break
    step = finer
  }
  if (finest && compare(step, finest) < 0) step = finest
  return { from: toText(round(from, step, 'floor')), to: toText(round(to, step, 'ceiling')), step: toText(step), ...rest }
}

const inDecimals = (value: Rational): string => toText(round(value, rational(1n, 1_000_000n), 'half-even'))

/** Is it a whole number of steps? A quotient need not be in lowest terms. */
function meets(value: Rational, step: Rational): boolean {
  const { n, d } = div(value, step) as Rational
  return n % d === 0n
}

/** The largest power of ten of which the width holds enough. */
function largest(width: Rational): Rational {
  let exponent = 12
  while (exponent > -12 && compare(mul(powerOf(exponent), rational(fewest)), width) > 0) exponent--
  return powerOf(exponent)
}

const powerOf = (exponent: number): Rational => (exponent >= 0 ? rational(10n ** BigInt(exponent)) : rational(1n, 10n ** BigInt(-exponent)))

/** The middle of a range, on its grid. */
export function middleOf({ from, to, step }: SliderRange): string {
  const [low, high] = [fromText(from), fromText(to)]
  const wanted = mul(add(low, high), half)
  return toText(add(low, compare(low, high) === 0 ? zero : round(sub(wanted, low), fromText(step), 'floor')))
}
