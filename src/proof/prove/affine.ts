/** Instructions that are a number plus multiples of inputs: the interval of such a sum is known exactly, `r + (1 − r)` included. */
import { type Interval, plus, point, product } from '../../number/interval.ts'
import { add, fromText, mul, one, type Rational, zero } from '../../number/rational.ts'
import type { Instruction } from '../certificate.ts'

/** `base` plus so many times each input; no slope is zero. */
interface Affine {
  readonly base: Rational
  readonly slopes: ReadonlyMap<string, Rational>
}

const number = (base: Rational): Affine => ({ base, slopes: new Map() })

/** What affine forms are told of: which inputs are numbers, and the fresh inputs of relaxed roundings. */
interface Names {
  readonly fixed: ReadonlyMap<string, Rational>
  readonly fresh: (at: number) => string | undefined
}

/** The interval of every sum that is affine. */
export function affineIntervals(code: readonly Instruction[], names: Names, rangeOf: (name: string) => Interval): readonly (Interval | undefined)[] {
  const forms: (Affine | undefined)[] = []
  return code.map((instruction, at) => {
    const args = 'args' in instruction ? instruction.args.map((arg) => forms[arg]) : []
    const form = args.includes(undefined) ? undefined : formOf(instruction, at, args as readonly Affine[], names)
    forms.push(form)
    if (instruction.op !== 'add' || form === undefined) return undefined
    return [...form.slopes].reduce((sum, [name, slope]) => plus(sum, product(point(slope), rangeOf(name))), point(form.base))
  })
}

function formOf(instruction: Instruction, at: number, args: readonly Affine[], { fixed, fresh }: Names): Affine | undefined {
  const input = (name: string): Affine => {
    const value = fixed.get(name)
    return value === undefined ? { base: zero, slopes: new Map([[name, one]]) } : number(value)
  }
  switch (instruction.op) {
    case 'lit':
      return number(fromText(instruction.value))
    case 'input':
      return input(instruction.name)
    case 'add':
      return args.reduce(sum)
    case 'mul':
      return args.reduce<Affine | undefined>(multiple, number(one))
    case 'round': {
      const name = fresh(at)
      return name === undefined ? args[0] : sum(args[0] as Affine, input(name))
    }
    default:
      return undefined
  }
}

function sum(a: Affine, b: Affine): Affine {
  const slopes = new Map(a.slopes)
  for (const [name, slope] of b.slopes) {
    const total = add(slopes.get(name) ?? zero, slope)
    if (total.n === 0n) slopes.delete(name)
    else slopes.set(name, total)
  }
  return { base: add(a.base, b.base), slopes }
}

/** The product where one of both is a number. */
function multiple(a: Affine | undefined, b: Affine): Affine | undefined {
  if (a === undefined || (a.slopes.size > 0 && b.slopes.size > 0)) return undefined
  const [factor, other] = a.slopes.size === 0 ? [a.base, b] : [b.base, a]
  if (factor.n === 0n) return number(zero)
  return { base: mul(other.base, factor), slopes: new Map([...other.slopes].map(([name, slope]) => [name, mul(slope, factor)])) }
}
