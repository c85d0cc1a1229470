/** The query that is run before the settlement: how many rows cannot be settled, and why. */
import type { Dialect } from './dialect.ts'
import type { ColumnSpec } from './inputs.ts'
import { inputTerm } from './inputs.ts'
import { layered } from './layers.ts'
import type { Term } from './term.ts'
import { terms } from './terms.ts'

/** One row: `all_rows`, and per input `bad_INPUT`: rows that are empty, out of range, or have more decimals than declared. */
export function guardQuery(specs: readonly ColumnSpec[], table: string, dialect: Dialect): string {
  const build = terms({ note: () => undefined, check: () => undefined })
  const outputs = specs.map((spec, index) => ({ name: `g${index + 1}`, term: bad(inputTerm(spec, dialect, build).good) }))
  function bad(good: Term): Term {
    return build.choose(good, build.constant(0n), build.constant(1n))
  }
  const sums = specs.map(({ input }, index) => `coalesce(sum(${dialect.identifier(`g${index + 1}`)}), 0) AS ${dialect.identifier(`bad_${input}`)}`)
  if (specs.length === 0) return `SELECT count(*) AS ${dialect.identifier('all_rows')} FROM ${table}\n`
  return `SELECT count(*) AS ${dialect.identifier('all_rows')},\n  ${sums.join(',\n  ')}\nFROM (\n${layered(outputs, table, [], dialect)}) AS guarded\n`
}
