/**
 * What batch back-ends and SQL are made from: a key as operations on whole numbers, with bounds that hold for every row within the ranges
 * of the inputs.
 *
 * - `integers` is a flat list of operations, each on earlier ones, each with its bounds: below 2⁵³ it fits a double, below 2⁶³ a BIGINT.
 *   Equal operations stand once, so the list is the common subexpressions.
 * - `fractions[i]` is the value of instruction `i` of `code`: `unit × integers[num] ÷ Π integers[den]`. The factors of `den` are the only
 *   true divisions that remain: one per divisor that varies. Without them the value is whole in its unit. `intervals[i]` bounds it.
 * - `divisors` must not be zero and `requirements` not below zero; a row in which one is has no settlement.
 * - `deal` says how payouts are made: recipient `p` is due `integers[nums[p]] ÷ integers[perCent]` cents exactly; these add up to the
 *   whole number `total`; the policy deals the cents as `cents/allocate.ts` does, mirrored where the integer `sign` is below zero.
 * - `lines`, `next`, `costs` are further values by name, as fractions.
 */
import { dividedName, fundsOf, type KeyData, type Leftover, potName } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import type { Interval } from '../../number/interval.ts'
import { fromText } from '../../number/rational.ts'
import { type Plan, planOf } from '../../read/plan.ts'
import type { Domain } from './domain.ts'
import { common, type Fraction } from './fraction.ts'
import { type Check, fractionsOf } from './fractions.ts'
import type { Integer } from './integer.ts'
import type { Integers } from './integers.ts'
import { wholeQuotient } from './lattice.ts'

/** How payouts are dealt; numbers are positions in `integers`. */
export interface Deal {
  /** Partners, then funds, in declared order. */
  readonly recipients: readonly string[]
  readonly isFund: readonly boolean[]
  readonly policy: Leftover
  /** What each is due, counted in `1 ÷ perCent` of a cent (of the step that is paid). */
  readonly nums: readonly number[]
  /** Above zero. */
  readonly perCent: number
  /** The pot in whole cents. */
  readonly total: number
  /** Below zero where a loss is divided; zero says nothing. */
  readonly sign: number
  /** The same three as positions in `code`: what is due before cents, the pot, what is divided. */
  readonly instructions: { readonly due: readonly number[]; readonly total: number; readonly sign: number }
}

/** The analysis of a key over a domain; see the head of this file. */
export interface BatchPlan {
  readonly key: KeyData
  readonly domain: Domain
  readonly code: Plan
  readonly intervals: readonly Interval[]
  readonly fractions: readonly Fraction[]
  readonly integers: readonly Integer[]
  /** Must not be zero. */
  readonly divisors: readonly Check[]
  /** Must not be below zero. */
  readonly requirements: readonly Check[]
  /** Absent for a clause without a pot or a key without cents. */
  readonly deal?: Deal
  readonly lines: ReadonlyMap<string, Fraction>
  readonly next: ReadonlyMap<string, Fraction>
  readonly costs: ReadonlyMap<string, Fraction>
}

/** Analyses a key over a domain that states every input. Pure; time is linear in the number of distinct nodes. */
export function planBatch(key: KeyData, domain: Domain): BatchPlan {
  const code = planOf(key)
  const { fractions, intervals, list, divisors } = fractionsOf(code, domain)
  const of = (node: Node): Fraction => fractions[code.at.get(node) as number] as Fraction
  const named = (nodes: ReadonlyMap<string, Node>): ReadonlyMap<string, Fraction> => new Map(Array.from(nodes, ([name, node]) => [name, of(node)]))
  const { lowered } = code
  const deal = dealOf(key, code, fractions, list)
  const requirements = lowered.requirements.map(({ node }): Check => ({ integer: of(node).num, at: code.at.get(node) as number }))
  const [lines, next, costs] = [named(lowered.lines), named(lowered.next), named(lowered.costs)]
  return { key, domain, code, intervals, fractions, integers: list.list, divisors, requirements, ...(deal && { deal }), lines, next, costs }
}

function dealOf(key: KeyData, { lowered, at }: Plan, fractions: readonly Fraction[], list: Integers): Deal | undefined {
  const [pot, divided] = [lowered.lines.get(potName), lowered.lines.get(dividedName(key))]
  if (!key.round || !pot || !divided) return undefined
  const step = fromText(key.round.to)
  const recipients = [...lowered.due.keys()]
  const position = (node: Node): number => at.get(node) as number
  const instructions = { due: [...lowered.due.values()].map(position), total: position(pot), sign: position(divided) }
  const of = (index: number): Fraction => fractions[index] as Fraction
  const cent: Fraction = { num: list.constant(1n), den: [], unit: step }
  const { nums } = common(list, [cent, ...instructions.due.map(of)])
  const whole = of(instructions.total)
  const funds = fundsOf(key)
  return {
    recipients,
    isFund: recipients.map((name) => funds.includes(name)),
    policy: key.round.leftover,
    nums: nums.slice(1),
    perCent: nums[0] as number,
    // The pot is rounded to whole cents, so its unit is a whole number of them.
    total: list.sum([{ of: whole.num, times: wholeQuotient(whole.unit, step) as bigint }]),
    sign: of(instructions.sign).num,
    instructions,
  }
}
