/** Columns as whole numbers: read, and checked row by row. A value that is not what was expected leaves its row undecided. */
import { powerOfTen, type Rational, rational } from '../../number/rational.ts'
import type { BatchPlan } from '../analysis/batch-plan.ts'
import type { Integer } from '../analysis/integer.ts'
import type { TapeWriter } from './tape.ts'

/** How a column holds its input: as whole numbers of `10^-decimals`, or as the doubles nearest to its decimals. */
export interface Column {
  readonly name: string
  readonly holds: 'scaled' | 'raw'
}

/** Above this two decimals could be nearest to one double. */
const surest = 10 ** 15

const largest = Number.MAX_SAFE_INTEGER

/** The registers of the whole numbers by name. A column is read where it is first needed; `check` also reads those that nothing needs. */
export interface Inputs {
  readonly of: (name: string) => { readonly register: number; readonly unit: Rational }
  readonly check: () => void
}

export function readInputs(t: TapeWriter, plan: BatchPlan, columns: readonly Column[]): Inputs {
  const registers = new Map<string, { readonly register: number; readonly unit: Rational }>()
  const own = new Map(plan.integers.flatMap((integer) => (integer.op === 'input' ? [[integer.name, integer] as const] : [])))
  const of: Inputs['of'] = (name) => {
    const known = registers.get(name)
    if (known !== undefined) return known
    const { lo, hi, decimals } = own.get(name) as Integer & { readonly decimals: number }
    const index = columns.findIndex((column) => column.name === name)
    const bounds = [Math.max(Number(lo), -largest), Math.min(Number(hi), largest)] as const
    const given = t.input(index)
    const whole = columns[index]?.holds === 'raw' ? fromRaw(t, given, decimals, bounds) : given
    if (whole === given) t.need(t.inside(whole, t.constant(bounds[0]), t.constant(bounds[1])))
    const read = { register: whole, unit: rational(1n, powerOfTen(decimals)) }
    registers.set(name, read)
    return read
  }
  return {
    of,
    check: () => {
      for (const name of own.keys()) of(name)
    },
  }
}

/**
 * The double is the one nearest to a decimal exactly when dividing the whole number gives it back. What is rounded is whole, so only the
 * range remains to be checked.
 */
function fromRaw(t: TapeWriter, given: number, decimals: number, [lo, hi]: readonly [number, number]): number {
  const whole = t.unary('nearest', t.binary('mul', given, t.constant(10 ** decimals)))
  t.need(t.binary('eq', dividedBy(t, whole, decimals, Math.max(-lo, hi)), given))
  t.need(t.binary('le', t.constant(Math.max(lo, -surest)), whole))
  t.need(t.binary('le', whole, t.constant(Math.min(hi, surest))))
  return whole
}

/**
 * `whole ÷ 10^decimals` rounded once. Multiplying by the reciprocal in two parts is much faster than dividing and gives the same double: with
 * `b` bits for `whole` and the first `53 − b` bits of the reciprocal, the first product is exact, and all that is lost of the second is
 * below 2⁻¹⁰⁴⁺ᵇ of the quotient; but a quotient by 5ᵈ, unless it is a double, is at least 2⁻⁵⁴ ÷ 5ᵈ of itself away from where rounding turns.
 * Larger numbers are outside the range, whatever the comparison says.
 */
function dividedBy(t: TapeWriter, whole: number, decimals: number, most: number): number {
  if (decimals === 0) return whole
  const bits = Math.ceil(Math.log2(most + 1)) + 1
  if (bits + 2.33 * decimals > 46) return t.binary('div', whole, t.constant(10 ** decimals))
  const [first, second] = reciprocal(decimals, 53 - bits)
  return t.binary('add', t.binary('mul', whole, t.constant(first)), t.binary('mul', whole, t.constant(second)))
}

/** The first bits of `1 ÷ 10^decimals`, and the double nearest to what is left. */
function reciprocal(decimals: number, bits: number): readonly [number, number] {
  const power = 10n ** BigInt(decimals)
  const shift = bits + power.toString(2).length - 1
  const scaled = 2n ** BigInt(shift)
  const first = scaled / power
  return [Number(first) / 2 ** shift, Number(scaled - first * power) / Number(power) / 2 ** shift]
}
