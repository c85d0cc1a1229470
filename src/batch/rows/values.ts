/** Lines, closing balances and costs of every row, exactly. */
import { raise, unknownName } from '../../core/issue.ts'
import { add, fromText, mul, type Rational, rational, sub, toText } from '../../number/rational.ts'
import { exact } from '../../read/settlement.ts'
import type { BatchPlan } from '../analysis/batch-plan.ts'
import type { Fraction } from '../analysis/fraction.ts'
import { settlementOfRow, textsOf } from './decide-apart.ts'
import type { BatchResult } from './result.ts'
import { rowIntegers } from './row-integers.ts'
import { type Context, kernelFor, settleSources } from './settle-sources.ts'
import type { Source } from './source.ts'

/** One value per row as canonical text: a decimal, or a fraction such as `100/3`; `undefined` in rows without a settlement. */
export type Values = readonly (string | undefined)[]

/** One value of a row: from its integers, or as `settle` names it. */
interface Value {
  readonly field: 'lines' | 'balances' | 'costs' | 'net'
  readonly name: string
  /** Absent for a fund, which holds what it held and what moved into it. */
  readonly fraction?: Fraction
}

/**
 * Names are those of lines and balances; `costs.NAME` is what a partner states as its own costs, `net.NAME` its payout less these.
 * @throws `unknown-line`
 */
export function valuesOf(context: Context, sources: readonly Source[], rows: number, wanted: readonly string[]): Readonly<Record<string, Values>> {
  const { plan } = kernelFor(context, sources)
  const known = knownValues(plan)
  raise(wanted.filter((name) => !known.has(name)).map((name) => unknownName('unknown-line', name, name, [...known.keys()])))
  const settled = settleSources(context, sources, rows, 'report')
  const failed = new Set(settled.issues.map(({ row }) => row))
  const integersOf = rowIntegers(plan, sources)
  const asked = wanted.map((name) => ({ value: known.get(name) as Value, answers: [] as (string | undefined)[] }))
  for (let row = 0; row < rows; row++) {
    const integers = failed.has(row) ? undefined : integersOf(row)
    const otherwise = integers || failed.has(row) ? undefined : settlementOfRow(plan.key, textsOf(sources, row))
    for (const { value, answers } of asked)
      answers.push(integers ? toText(amountOf(value, integers, sources, settled, row)) : otherwise && exact(otherwise, value.field)[value.name])
  }
  return Object.fromEntries(wanted.map((name, index) => [name, asked[index]?.answers as Values]))
}

function knownValues({ lines, next, costs, key }: BatchPlan): ReadonlyMap<string, Value> {
  const of = (field: Value['field'], prefix: string, fractions: ReadonlyMap<string, Fraction>): readonly (readonly [string, Value])[] =>
    Array.from(fractions, ([name, fraction]) => [`${prefix}${name}`, { field, name, fraction }])
  const funds = Object.keys(key.balances).filter((name) => !next.has(name))
  const held = funds.map((name) => [name, { field: 'balances', name }] as const)
  return new Map([...of('lines', '', lines), ...of('balances', '', next), ...held, ...of('costs', 'costs.', costs), ...of('net', 'net.', costs)])
}

function amountOf({ field, name, fraction }: Value, integers: readonly bigint[], sources: readonly Source[], settled: BatchResult, row: number): Rational {
  const moved = (): Rational => mul(rational(BigInt(settled.payouts[name]?.[row] as number)), fromText(settled.step))
  if (!fraction) return add(fromText(sources.find((source) => source.name === name)?.text(row) as string), moved())
  const value = fractionOf(fraction, integers)
  return field === 'net' ? sub(moved(), value) : value
}

function fractionOf({ num, unit, den }: Fraction, integers: readonly bigint[]): Rational {
  let by = unit.d
  for (const factor of den) by *= integers[factor] as bigint
  return { n: (integers[num] as bigint) * unit.n, d: by }
}
