/** The interval of every instruction over a box. */
import { hull, type Interval, plus, point, product, quotient } from '../../number/interval.ts'
import { fromText, max, min, mul, neg, one, zero } from '../../number/rational.ts'
import type { Instruction } from '../certificate.ts'

/** How far a rounding may move its argument, as an interval. */
export function roundingRange({ to, mode }: Instruction & { readonly op: 'round' }): Interval {
  const step = fromText(to)
  const half = mul(step, { n: 1n, d: 2n })
  switch (mode) {
    case 'half-away-from-zero':
    case 'half-even':
      return { lo: neg(half), hi: half }
    case 'floor':
      return { lo: neg(step), hi: zero }
    case 'ceiling':
      return { lo: zero, hi: step }
    default:
      return { lo: neg(step), hi: step }
  }
}

/** The parts of a task that intervals need. */
export interface Setting {
  readonly code: readonly Instruction[]
  readonly order: readonly number[]
  readonly rangeOf: (name: string) => Interval
  /** Roundings whose value is that of their argument plus a fresh input. */
  readonly relaxed: { readonly has: (at: number) => boolean }
  readonly picks: ReadonlyMap<number, number>
  /** May any argument stand for a `min` or `max`? Then the interval there is that of all arguments together. */
  readonly replaceable: boolean
  /** Does a share lie from 0 to 1 even where its divisor may be zero? Unless this is false. */
  readonly shares?: boolean
  /** Intervals that are known already: those of affine sums. */
  readonly known?: readonly (Interval | undefined)[]
}

/** The interval of every instruction; `undefined` where a divisor may be zero below. */
export function intervalsOf(setting: Setting): readonly (Interval | undefined)[] {
  const values: (Interval | undefined)[] = []
  for (const at of setting.order) {
    const instruction = setting.code[at] as Instruction
    const args = 'args' in instruction ? instruction.args.map((arg) => values[arg]) : []
    const known = setting.known?.[at]
    if (known !== undefined) values[at] = known
    else if (!setting.replaceable && setting.shares !== false && isPart(setting.code, instruction, values)) values[at] = { lo: zero, hi: one }
    else values[at] = args.includes(undefined) ? undefined : intervalOf(setting, instruction, at, args as readonly Interval[])
  }
  return values
}

function intervalOf(setting: Setting, instruction: Instruction, at: number, args: readonly Interval[]): Interval | undefined {
  switch (instruction.op) {
    case 'lit':
      return point(fromText(instruction.value))
    case 'input':
      return setting.rangeOf(instruction.name)
    case 'add':
      return args.reduce(plus)
    case 'mul':
      return args.reduce(product)
    case 'div':
      return quotient(args[0] as Interval, args[1] as Interval)
    case 'round':
      return setting.relaxed.has(at) ? plus(args[0] as Interval, roundingRange(instruction)) : args[0]
    case 'step':
      return { lo: zero, hi: one }
    case 'min':
    case 'max': {
      const pick = setting.picks.get(at)
      if (pick !== undefined) return args[pick]
      if (setting.replaceable) return args.reduce(hull)
      const extreme = instruction.op === 'max' ? max : min
      return { lo: args.map(({ lo }) => lo).reduce(extreme), hi: args.map(({ hi }) => hi).reduce(extreme) }
    }
  }
}

/** Is this one term over a sum of terms ≥ 0, or over a `max` of such a sum and more? Then it lies from 0 to 1 wherever it has a value. */
function isPart(code: readonly Instruction[], instruction: Instruction, values: readonly (Interval | undefined)[]): boolean {
  if (instruction.op !== 'div') return false
  const [term, divisor] = instruction.args
  const below = code[divisor] as Instruction
  const sums = [below, ...(below.op === 'max' ? below.args.map((arg) => code[arg] as Instruction) : [])]
  return sums.some((sum) => sum.op === 'add' && sum.args.includes(term) && sum.args.every((arg) => (values[arg]?.lo.n ?? -1n) >= 0n))
}
