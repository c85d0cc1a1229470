/** Constraints of a cell: adding them, dividing known factors out, reading a range from one. */
import type { Cell, Space } from './cell.ts'
import { constraintAt, variableOf } from './close.ts'
import { list, oneOf, whole } from './document.ts'
import { fraction, isBelow, least, minus, most, over, type Range } from './fraction.ts'
import { degrees, type Polynomial, quotient, variable } from './polynomial.ts'
import { limits, refuse, type Work } from './refuse.ts'

/**
 * The polynomial without the listed factors, each of which is known to be ≥ 0. `mayVanish` says whether factors that can be zero are
 * allowed: then the quotient is known to be ≥ 0 only where they are not.
 */
export function divided(work: Work, space: Space, cell: Cell, of: Polynomial, factors: unknown, path: string, mayVanish: boolean): Polynomial {
  if (factors === undefined) return of
  return list(factors, path).reduce<Polynomial>((rest, each, i) => {
    const here = `${path}.${i}`
    const [kind, which, power] = list(each, here, 3)
    const factor = factorOf(space, cell, oneOf(kind, `${here}.0`, ['input', 'divisor', 'constraint']), which, here, mayVanish)
    let left = rest
    for (let times = whole(power, `${here}.2`, limits.degree + 1, 1); times > 0; times--)
      left = quotient(work, left, factor) ?? refuse(here, 'the polynomial is not a multiple of this factor')
    return left
  }, of)
}

function factorOf(space: Space, cell: Cell, kind: 'input' | 'divisor' | 'constraint', which: unknown, path: string, mayVanish: boolean): Polynomial {
  if (kind === 'divisor') return cell.divisors[whole(which, `${path}.1`, cell.divisors.length)] as Polynomial
  if (kind === 'constraint')
    return mayVanish ? constraintAt(cell, which, `${path}.1`) : refuse(path, 'a constraint may be zero, and cannot be divided out here')
  const index = variableOf(space, which, `${path}.1`)
  const [low] = cell.ranges[index] as Range
  if (low.n < 0n) refuse(path, 'an input that may be below zero cannot be divided out')
  if (low.n === 0n && !mayVanish) refuse(path, 'an input that may be zero cannot be divided out here')
  return variable(index)
}

/** The cell with more constraints, each without its factors; where these are zero is thin. */
export function addConstraints(work: Work, space: Space, cell: Cell, added: readonly Polynomial[], factors: unknown, path: string): Cell {
  const perConstraint = factors === undefined ? [] : list(factors, path, added.length)
  let known = cell
  added.forEach((each, i) => {
    const rest = divided(work, space, known, each, perConstraint[i], `${path}.${i}`, cell.thin)
    known = { ...known, constraints: known.constraints.concat(rest) }
  })
  return known
}

/** The range of a variable within a constraint `slope · x + start ≥ 0`. */
export function tightened(cell: Cell, index: number, constraint: Polynomial, path: string): Range {
  const [[only, power] = [], ...others] = [...degrees(constraint)]
  if (only !== index || power !== 1 || others.length > 0) refuse(`${path}.by`, 'the constraint is not of degree 1 in this input alone')
  const slope = constraint.terms.get(1n << BigInt(8 * index)) as bigint
  const at = over(minus(fraction(constraint.terms.get(0n) ?? 0n)), fraction(slope))
  const [low, high] = cell.ranges[index] as Range
  const range: Range = slope > 0n ? [most([low, at]), high] : [low, least([high, at])]
  return isBelow(range[1], range[0]) ? refuse(path, 'nothing is left of the range') : range
}
