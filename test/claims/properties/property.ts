/** What a property of a claims rule is in these tests: one definition, checked for every rule. */
import type { ClaimsProperty, ClaimsRuleName } from '../../../src/claims/index.ts'
import { claimsRules } from '../../../src/claims/index.ts'
import * as build from '../../../src/core/build.ts'
import type { Node } from '../../../src/core/node.ts'
import { rationals } from '../../../src/number/arithmetic.ts'
import { add, compare, div, mul, type Rational, rational, zero } from '../../../src/number/rational.ts'
import { program } from '../../../src/read/evaluate.ts'
import { codeOf } from '../../../src/read/plan.ts'

/** The awards of a rule. */
export type Solve = (estate: Rational, claims: readonly Rational[]) => readonly Rational[]

/** A claims problem, and choices from which a property takes what else it needs: whom, how much. */
export interface Instance {
  readonly estate: Rational
  readonly claims: readonly Rational[]
  readonly picks: readonly number[]
}

export interface Property {
  /** The definition, as a sentence. */
  readonly says: string
  readonly holds: (solve: Solve, instance: Instance) => boolean
}

export type Properties = Readonly<Partial<Record<ClaimsProperty, Property>>>

/** The rule itself: the nodes that keys are made of, with numbers for the estate and the claims. */
export function solverOf(rule: ClaimsRuleName): Solve {
  const made = new Map<number, Solve>()
  return (estate, claims) => {
    const solve = made.get(claims.length) ?? make(rule, claims.length)
    made.set(claims.length, solve)
    return solve(estate, claims)
  }
}

function make(rule: ClaimsRuleName, count: number): Solve {
  const inputOf = (name: string): Node => build.input(name, { unit: 'EUR' })
  const claims = Array.from({ length: count }, (_, index) => inputOf(String(index)))
  const awards = claimsRules[rule].divide({ estate: inputOf('estate'), claims, name: (_step, node) => node })
  const code = codeOf(awards)
  const { run } = program(code, rationals)
  return (estate, amounts) => {
    const values = run((name) => (name === 'estate' ? estate : amounts[Number(name)]))
    return awards.map((node) => values[code.at.get(node) as number] as Rational)
  }
}

export const sum = (all: readonly Rational[]): Rational => all.reduce(add, zero)
export const same = (a: Rational, b: Rational): boolean => compare(a, b) === 0
export const most = (a: Rational, b: Rational): boolean => compare(a, b) <= 0
export const allSame = (a: readonly Rational[], b: readonly Rational[]): boolean =>
  a.length === b.length && a.every((x, index) => same(x, b[index] as Rational))
export const over = (x: Rational, count: number): Rational => div(x, rational(BigInt(count))) as Rational
export const twelfths = (pick: number): Rational => rational(BigInt(pick % 13), 12n)
export const part = (x: Rational, pick: number): Rational => mul(x, twelfths(pick))

/** Two different claimants. */
export function pair({ claims, picks }: Instance): readonly [number, number] {
  const first = (picks[0] as number) % claims.length
  return [first, (first + 1 + ((picks[1] as number) % (claims.length - 1))) % claims.length]
}

/** An amount that nobody claims yet. */
export const more = ({ picks }: Instance): Rational => rational(BigInt((picks[2] as number) % 13), 2n)

/** The list with some entries replaced. */
export const withAt = (list: readonly Rational[], changes: Readonly<Record<number, Rational>>): readonly Rational[] =>
  list.map((item, index) => changes[index] ?? item)

/** Every ordered pair of claimants with dᵢ ≤ dⱼ. */
export function ordered(claims: readonly Rational[], holds: (i: number, j: number) => boolean): boolean {
  return claims.every((a, i) => claims.every((b, j) => i === j || compare(a, b) > 0 || holds(i, j)))
}

export const at = (list: readonly Rational[], index: number): Rational => list[index] as Rational

/** Compares two products. */
export const compareProducts = (a: readonly [Rational, Rational], b: readonly [Rational, Rational]): number => compare(mul(...a), mul(...b))
