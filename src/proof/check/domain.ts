/** Where a claim is made: the box with the assumptions, as variables, ranges and polynomials. */
import { advance, type Cell, type Space } from './cell.ts'
import type { Claim } from './claim.ts'
import { fields, number } from './document.ts'
import { type Fraction, fraction, isBelow, isSame, over, plus, type Range, zero } from './fraction.ts'
import { add, asNumber, constant, derivative, type Polynomial, scale } from './polynomial.ts'
import { ancestors, type Line } from './program.ts'
import { refuse, type Work } from './refuse.ts'
import type { Value } from './value.ts'

export interface Domain {
  readonly space: Space
  readonly ranges: readonly Range[]
  /** The assumptions: each is ≥ 0, and they leave a domain with an interior. */
  readonly given: readonly Polynomial[]
}

/** The domain of a claim; `inside` names a point strictly inside every assumption. */
export function domainOf(work: Work, claim: Claim, inside: unknown): Domain {
  const moves = claim.lines.flatMap((line): readonly (readonly [string, Range])[] =>
    line.op === 'round' && line.relaxed !== undefined ? [[line.relaxed, line.move]] : [],
  )
  const isPoint = ([, [low, high]]: readonly [string, Range]): boolean => isSame(low, high)
  const varying = [...[...claim.box].filter((each) => !isPoint(each)), ...moves]
  const fixed = new Map([...claim.box].filter(isPoint).map(([name, [value]]) => [name, value]))
  const space = { names: varying.map(([name]) => name), fixed }
  const ranges = varying.map(([, range]) => range)
  const given = assumptions(work, claim, space, ranges)
  // Nothing follows from a domain without interior but what holds anyway: every cell of it would be thin.
  if (!points(claim, space, ranges, inside).some((point) => given.every((each) => valueAt(each, point).n > 0n)))
    refuse('inside', 'a point at which every assumption is above zero is needed')
  return { space, ranges, given }
}

/** The cell in which a tree for these instructions starts. */
export const startingCell = (lines: readonly Line[], roots: readonly number[], ranges: readonly Range[], given: readonly Polynomial[]): Cell => ({
  ranges,
  constraints: given,
  above: [],
  divisors: [],
  thin: true,
  values: [],
  at: 0,
  instead: new Map(),
  needed: ancestors(lines, roots),
  decided: false,
})

function assumptions(work: Work, { lines, given }: Claim, space: Space, ranges: readonly Range[]): readonly Polynomial[] {
  const start = startingCell(lines, given, ranges, [])
  lines.forEach(({ op }, at) => {
    if (start.needed[at] && !['lit', 'input', 'add', 'mul'].includes(op)) refuse(`program.${at}`, `an assumption cannot contain ${op}`)
  })
  const { values } = advance(work, space, lines, start)
  return given.map((at, i) => {
    const { top } = values[at] as Value
    const isAffine = space.names.every((_, index) => asNumber(derivative(top, index)) !== undefined)
    return isAffine ? top : refuse(`given.${i}`, 'an assumption is of degree 1 in the inputs')
  })
}

/** Where to look for an interior: at the point named, else in the middle, the lowest and the highest corner of the box. */
function points(claim: Claim, space: Space, ranges: readonly Range[], inside: unknown): readonly (readonly Fraction[])[] {
  if (inside !== undefined) return [insideOf(claim, space, inside)]
  return [ranges.map(([low, high]) => over(plus(low, high), fraction(2n))), ranges.map(([low]) => low), ranges.map(([, high]) => high)]
}

function insideOf({ box }: Claim, space: Space, value: unknown): readonly Fraction[] {
  const found = fields(value, 'inside', [...box.keys()])
  const point = new Map<string, Fraction>()
  for (const [name, [low, high]] of box) {
    const at = number(found.get(name), `inside.${name}`)
    if (isBelow(at, low) || isBelow(high, at)) refuse(`inside.${name}`, 'outside the range')
    point.set(name, at)
  }
  // Assumptions never contain a rounding: where its variable is does not matter.
  return space.names.map((name) => point.get(name) ?? zero)
}

/** The value of a polynomial of degree 1: its constant, and its slope by each variable times that. */
function valueAt(of: Polynomial, point: readonly Fraction[]): Fraction {
  const terms = point.map((each, index) => scale(derivative(of, index), each))
  const start = constant(fraction(of.terms.get(0n) ?? 0n, of.over))
  return asNumber(terms.reduce(add, start)) as Fraction
}
