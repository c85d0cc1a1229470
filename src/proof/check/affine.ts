/** Instructions that are a number plus multiples of inputs: the interval of such a sum is known exactly, `r + (1 − r)` included. */
import { inputIn, type Space } from './cell.ts'
import { fraction, plus, type Range, times } from './fraction.ts'
import { add, asNumber, constant, type Polynomial, scale } from './polynomial.ts'
import type { Line } from './program.ts'
import { spend, type Work } from './refuse.ts'

/** Every instruction as such a polynomial, where it is one. */
export function affineForms(work: Work, space: Space, lines: readonly Line[]): readonly (Polynomial | undefined)[] {
  const forms: (Polynomial | undefined)[] = []
  for (const line of lines) {
    const args = line.args.map((arg) => forms[arg]).filter((each) => each !== undefined)
    const form = args.length < line.args.length ? undefined : formOf(space, line, args)
    spend(work, form?.terms.size ?? 1)
    forms.push(form)
  }
  return forms
}

function formOf(space: Space, line: Line, args: readonly Polynomial[]): Polynomial | undefined {
  switch (line.op) {
    case 'lit':
      return constant(line.value)
    case 'input':
      return inputIn(space, line.name)
    case 'add':
      return args.reduce(add)
    case 'mul':
      return args.reduce<Polynomial | undefined>(multiple, constant(fraction(1n)))
    case 'round':
      return line.relaxed === undefined ? args[0] : add(args[0] as Polynomial, inputIn(space, line.relaxed))
    default:
      return undefined
  }
}

/** The product where one of both is a number. */
function multiple(a: Polynomial | undefined, b: Polynomial): Polynomial | undefined {
  const [left, right] = [a && asNumber(a), asNumber(b)]
  if (left) return scale(b, left)
  return a && right ? scale(a, right) : undefined
}

/** From its least to its greatest value on a box: each input at one end of its range. */
export function affineRange(form: Polynomial, ranges: readonly Range[]): Range {
  const start = fraction(form.terms.get(0n) ?? 0n, form.over)
  return ranges.reduce<Range>(
    ([low, high], [from, to], index) => {
      const value = form.terms.get(1n << BigInt(8 * index))
      if (value === undefined) return [low, high]
      const slope = fraction(value, form.over)
      const [a, b] = [times(slope, from), times(slope, to)]
      return value > 0n ? [plus(low, a), plus(high, b)] : [plus(low, b), plus(high, a)]
    },
    [start, start],
  )
}
