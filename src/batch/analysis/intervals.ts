/** Between what two numbers every node of a key lies, from the ranges of its inputs: one table over the ten kinds. */
import type { Node } from '../../core/node.ts'
import { type Interval, least as leastOf, most as mostOf, point } from '../../number/interval.ts'
import { fromText, max, one, type Rational, round, zero } from '../../number/rational.ts'
import type { Code } from '../../read/plan.ts'
import type { Domain } from './domain.ts'
import * as interval from './interval.ts'

/** The intervals known so far, and what is known besides them. */
export interface Known {
  readonly code: Code
  readonly intervals: readonly Interval[]
  readonly domain: Domain
}

/** The interval of an instruction. `least` is the smallest magnitude of its divisor where that is not zero. */
export function intervalOf({ code, intervals, domain }: Known, index: number, least: Rational): Interval {
  const node = code.code[index] as Node
  const args = (code.from[index] as readonly number[]).map((from) => intervals[from] as Interval)
  const [first, second] = args as [Interval, Interval]
  switch (node.op) {
    case 'lit':
      return point(fromText(node.value))
    case 'input': {
      const [lo, hi] = (domain[node.name] as Domain[string]).range
      return { lo: fromText(lo), hi: fromText(hi) }
    }
    case 'add':
      return args.reduce(interval.sum)
    case 'mul':
      return args.reduce(interval.product)
    case 'min':
      return args.reduce(leastOf)
    case 'max':
      return args.reduce(mostOf)
    case 'div': {
      const open = interval.quotient(first, second, least)
      return isPart({ code, intervals, domain }, index) ? interval.both(open, { lo: zero, hi: one }) : open
    }
    case 'round': {
      const to = fromText(node.to)
      return { lo: round(first.lo, to, node.mode), hi: round(first.hi, to, node.mode) }
    }
    case 'step':
      return { lo: first.lo.n >= 0n ? one : zero, hi: first.hi.n >= 0n ? one : zero }
    case 'rule':
      return first
  }
}

/** Does a division take a part of a whole: `w ÷ max(w + …, …)` with nothing below zero? Then it lies between nothing and one. */
function isPart(known: Known, index: number): boolean {
  const [part, whole] = known.code.from[index] as readonly [number, number]
  return isWithin(known, part, whole)
}

function isWithin(known: Known, part: number, whole: number): boolean {
  const { code, intervals } = known
  if ((intervals[part] as Interval).lo.n < 0n) return false
  const node = code.code[whole] as Node
  const from = code.from[whole] as readonly number[]
  if (node.op === 'max') return from.some((arg) => isWithin(known, part, arg))
  if (part === whole) return true
  if (node.op !== 'add' || from.some((term) => (intervals[term] as Interval).lo.n < 0n)) return false
  const terms = code.code[part]?.op === 'add' ? (code.from[part] as readonly number[]) : [part]
  return isAmong(terms, from)
}

/** Every term of the part stands among those of the whole, as often. */
function isAmong(terms: readonly number[], all: readonly number[]): boolean {
  const left = [...all]
  return terms.every((term) => {
    const found = left.indexOf(term)
    if (found >= 0) left.splice(found, 1)
    return found >= 0
  })
}

/** Known to be zero or more: a row in which it is not is decided apart. */
export const notNegative = ({ lo, hi }: Interval): Interval => ({ lo: max(lo, zero), hi: max(hi, zero) })
