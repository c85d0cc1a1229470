/** Lines, closing balances and costs of every row, exactly. */
import { raise, unknownName } from '../../core/issue.ts'
import { add, fromText, mul, rational, toText } from '../../number/rational.ts'
import { exact } from '../../read/settlement.ts'
import type { BatchPlan } from '../analysis/batch-plan.ts'
import type { Fraction } from '../analysis/fraction.ts'
import { rowIntegers, settlementOfRow } from './decide-apart.ts'
import { type Context, kernelFor, settleSources } from './settle-sources.ts'
import type { Source } from './source.ts'

/** One value per row as canonical text: a decimal, or a fraction such as `100/3`; `undefined` in rows without a settlement. */
export type Values = readonly (string | undefined)[]

/** @throws `unknown-line` */
export function valuesOf(context: Context, sources: readonly Source[], rows: number, wanted: readonly string[]): Readonly<Record<string, Values>> {
  const { plan } = kernelFor(context, sources)
  const funds = Object.keys(context.key.balances).filter((name) => !plan.next.has(name))
  const known = [...plan.lines.keys(), ...plan.next.keys(), ...funds]
  raise(wanted.filter((name) => !known.includes(name)).map((name) => unknownName('unknown-line', name, name, known)))
  const settled = settleSources(context, sources, rows, 'report')
  const failed = new Set(settled.issues.map(({ row }) => row))
  const answers = wanted.map((): (string | undefined)[] => [])
  for (let row = 0; row < rows; row++) {
    const texts = Object.fromEntries(sources.map(({ name, text }) => [name, text(row) as string]))
    const value = failed.has(row) ? undefined : rowValues(plan, texts)
    const moved = (name: string): number => settled.payouts[name]?.[row] as number
    wanted.forEach((name, index) => {
      answers[index]?.push(value && (funds.includes(name) ? closing(texts, moved(name), settled.step, name) : value(name)))
    })
  }
  return Object.fromEntries(wanted.map((name, index) => [name, answers[index] as Values]))
}

type RowText = Readonly<Record<string, string>>

/** What a fund holds afterwards: what it held and what moved into it. */
function closing(row: RowText, steps: number, step: string, name: string): string {
  return toText(add(fromText(row[name] as string), mul(rational(BigInt(steps)), fromText(step))))
}

/** All values of a row that has a settlement. */
function rowValues(plan: BatchPlan, row: RowText): (name: string) => string {
  const integers = rowIntegers(plan, row)
  if (!integers) {
    const settlement = settlementOfRow(plan.key, row)
    return (name) => (plan.lines.has(name) ? exact(settlement, 'lines') : exact(settlement, 'balances'))[name] as string
  }
  return (name) => {
    const { num, unit, den } = (plan.lines.get(name) ?? plan.next.get(name)) as Fraction
    const by = den.reduce((so, factor) => so * (integers[factor] as bigint), unit.d)
    return toText({ n: (integers[num] as bigint) * unit.n, d: by })
  }
}
