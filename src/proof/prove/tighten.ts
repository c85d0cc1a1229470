/** A constraint about one input alone says where the range of that input ends. */
import { compare, div, neg, type Rational } from '../../number/rational.ts'
import type { Tree } from '../certificate.ts'
import { type Cell, withBox } from './cell.ts'
import { type Poly, variablesOf } from './poly.ts'
import { isPoint, withHigh, withLow } from './range-box.ts'
import type { Space } from './space.ts'

export interface Root {
  readonly index: number
  readonly at: Rational
  /** The polynomial is ≥ 0 above the root. */
  readonly rises: boolean
}

/** Where a polynomial in one input, of degree one, is zero. */
export function rootOf(space: Space, p: Poly): Root | undefined {
  const variables = variablesOf(p)
  const index = variables[0] as number
  if (variables.length !== 1 || p.degrees[index] !== 1) return undefined
  const slope = p.n[p.n.length - 1] as bigint
  const rest = p.keys[0] === 0 ? (p.n[0] as bigint) : 0n
  if (p.keys[p.keys.length - 1] !== space.unit[index]) return undefined
  return { index, at: div(neg({ n: rest, d: 1n }), { n: slope, d: 1n }) as Rational, rises: slope > 0n }
}

/** Is a root strictly inside the range of its input? */
export const isInside = (cell: Cell, { index, at }: Root): boolean =>
  compare(at, cell.box.lo[index] as Rational) > 0 && compare(at, cell.box.hi[index] as Rational) < 0

export interface Tightened {
  readonly cell: Cell
  readonly empty: boolean
  readonly wrap: (tree: Tree) => Tree
}

/** The cell with the range of the input that constraint `by` is about cut to where it holds; the same cell when it is about more. */
export function tightened(space: Space, cell: Cell, by: number): Tightened {
  const same: Tightened = { cell, empty: false, wrap: (tree) => tree }
  const root = rootOf(space, cell.constraints[by] as Poly)
  if (root === undefined) return same
  const [lo, hi] = [cell.box.lo[root.index] as Rational, cell.box.hi[root.index] as Rational]
  if (root.rises ? compare(root.at, lo) <= 0 : compare(root.at, hi) >= 0) return same
  if (root.rises ? compare(root.at, hi) > 0 : compare(root.at, lo) < 0) return { ...same, empty: true }
  const box = root.rises ? withLow(cell.box, root.index, root.at) : withHigh(cell.box, root.index, root.at)
  const thin = cell.thin && !isPoint(box, root.index)
  return { cell: { ...withBox(cell, box, root.index), thin }, empty: false, wrap: (tree) => ({ tighten: space.names[root.index] as string, by, then: tree }) }
}
