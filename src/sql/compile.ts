/** A plan as terms: the cents of each recipient, and what is wrong with a row. */
import { SplitKeyError } from '../core/issue.ts'
import { dividedName, fundsOf, type KeyData, potName, type Rounding } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import { fromText } from '../number/rational.ts'
import type { Plan } from '../read/plan.ts'
import { type Amount, constantAmount } from './amount.ts'
import type { Terms } from './build.ts'
import { isNegative } from './compare.ts'
import type { Dialect } from './dialect.ts'
import { type Formulas, formulas } from './formulas.ts'
import { type ColumnSpec, type InputTerm, inputTerm } from './inputs.ts'
import { payouts } from './payouts.ts'
import { largest, type Term } from './term.ts'
import { terms } from './terms.ts'

/** What a query answers per row. */
export interface Compiled {
  /** In the order of the recipients; null where there is a problem. */
  readonly paid: readonly Term[]
  /** 0, or a key of `sqlProblems`. */
  readonly problem: Term
}

/** Writes steps, none larger than `most`, as an amount. */
export type Money = (steps: string, most: bigint) => string

/** @throws `too-large` with the line whose numbers do not fit */
export function compile(key: KeyData, plan: Plan, specs: readonly ColumnSpec[], dialect: Dialect, money: Money): Compiled {
  let note: string | undefined
  let line = ''
  const check = (peak: bigint): void => {
    if (peak > dialect.most) throw tooLarge(line, peak, dialect)
  }
  const build = terms({ note: () => note, check })
  const about = (what: string | undefined, where: string): void => {
    note = what
    line = where
  }
  const inputs = specs.map((spec) => inputTerm(spec, dialect, build))
  const computed = formulas(plan, inputOf(key, inputs, build), about, build)
  about(undefined, 'the payouts')
  const { cents, balanced } = pay(key, plan, computed, build)
  const problem = problemOf({ plan, inputs, computed, balanced }, build)
  const none = dialect.literal(0n, false)
  const shown = (steps: Term, index: number): Term =>
    build.text(
      `pay ${index}`,
      [problem, steps],
      { is: 'column', lo: 0n, hi: 0n },
      ([found, text]) => `CASE WHEN ${found} = ${none} THEN ${money(text as string, largest(steps))} END`,
    )
  return { paid: cents.map(shown), problem }
}

/** The amount of an input: its column, or the agreed start of a balance. */
function inputOf(key: KeyData, inputs: readonly InputTerm[], build: Terms): (name: string) => Amount {
  const byName = new Map(inputs.map(({ spec, amount }) => [spec.input, amount]))
  return (name) => byName.get(name) ?? constantAmount(fromText(key.balances[name]?.start as string), build)
}

function pay(key: KeyData, { lowered }: Plan, { amountOf }: Formulas, build: Terms): ReturnType<typeof payouts> {
  const funds = fundsOf(key)
  const due = Array.from(lowered.due, ([name, node]) => ({ name, amount: amountOf(node), fund: funds.includes(name) }))
  const divided = lowered.lines.get(dividedName(key))
  const { to, leftover } = key.round as Rounding
  return payouts(due, amountOf(lowered.lines.get(potName) as Node), divided && amountOf(divided), fromText(to), leftover, build)
}

interface Checked {
  readonly plan: Plan
  readonly inputs: readonly InputTerm[]
  readonly computed: Formulas
  readonly balanced: Term
}

/** The first thing that is wrong with a row, in the order in which `settle` would find it. */
function problemOf({ plan, inputs, computed, balanced }: Checked, build: Terms): Term {
  const zero = build.constant(0n)
  const divides = build.any(...computed.divisors.map((divisor) => build.equal(divisor, zero)))
  const negative = build.any(...plan.lowered.requirements.map(({ node }) => isNegative(computed.amountOf(node), build)))
  const first = [build.not(build.all(...inputs.map(({ good }) => good))), divides, negative, build.not(balanced)]
  return first.reduceRight((otherwise, truth, index) => build.choose(build.early(truth), build.constant(BigInt(index + 1)), otherwise), zero)
}

const tooLarge = (line: string, peak: bigint, dialect: Dialect): SplitKeyError => {
  const size = (n: bigint): string => `${n.toString()[0]}e${n.toString().length - 1}`
  const message = `${line || 'a formula'} needs whole numbers up to ${size(peak)}, and the widest type of ${dialect.name} holds ${size(dialect.most)}: narrow the ranges or the decimals of its inputs, or round on the way`
  return new SplitKeyError([{ code: 'too-large', path: line === 'the payouts' || line === '' ? '' : `lines.${line}`, message }])
}
