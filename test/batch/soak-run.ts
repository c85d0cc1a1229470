/** Random keys over random and tie-rich rows: every back-end against rows settled by themselves. */
import fc from 'fast-check'
import { drawer } from '../../bench/batch/rows.ts'
import { type BackendName, compile } from '../../src/batch/index.ts'
import { answersOf } from './answers.ts'
import { keys, type Row, rows } from './draw.ts'
import { settledAlone } from './oracle.ts'

/** What a search has seen. */
export interface Soak {
  readonly keys: number
  readonly rows: number
  /** Rows that the kernels left to be decided in BigInt, over all back-ends. */
  readonly apart: number
  readonly withoutSettlement: number
  /** Rows that one of the back-ends answers otherwise than the settlement of that row alone. */
  readonly differences: readonly {
    readonly backend: BackendName
    readonly key: unknown
    readonly row: Row
    readonly seen: readonly string[]
    readonly want: readonly string[]
  }[]
}

export const backends: readonly BackendName[] = ['compiled', 'static', 'generated', 'plain', 'apart']

const columnsOf = (given: readonly Row[]) =>
  Object.fromEntries(Object.keys(given[0] as Row).map((name) => [name, Float64Array.from(given, (row) => Number(row[name]))]))

/** Mixes the values of some drawn rows into many: cheaper than drawing each, and ties meet losses, zeros meet ties. */
function mixed(drawn: readonly Row[], count: number, seed: number): readonly Row[] {
  const draw = drawer(seed)
  const names = Object.keys(drawn[0] as Row)
  return Array.from({ length: count }, () => Object.fromEntries(names.map((name) => [name, drawn[draw(drawn.length)]?.[name] as string])))
}

/** Goes on until `wanted` rows have been compared. */
export function soak(wanted: number, seed: number, perKey = 2000, say: (so: Soak) => void = () => undefined): Soak {
  const differences: Soak['differences'][number][] = []
  let so: Soak = { keys: 0, rows: 0, apart: 0, withoutSettlement: 0, differences }
  for (let round = 0; so.rows < wanted; round++) {
    const [key] = fc.sample(keys, { seed: seed * 1_000_003 + round, numRuns: 1 })
    if (!key) continue
    const given = mixed(fc.sample(rows, { seed: seed * 7_919 + round, numRuns: 60 }), Math.min(perKey, wanted - so.rows), seed + round)
    const want = given.map((row) => settledAlone(key, row))
    let [apart, bad] = [0, 0]
    for (const backend of backends) {
      const result = compile(key, { backend }).settleColumns(columnsOf(given), { onIssue: 'report' })
      answersOf(result).forEach((seen, row) => {
        if (seen.join() !== want[row]?.join()) differences.push({ backend, key, row: given[row] as Row, seen, want: want[row] as readonly string[] })
      })
      if (backend !== 'apart') apart += result.apart
      bad = result.issues.length
    }
    so = { keys: so.keys + 1, rows: so.rows + given.length, apart: so.apart + apart, withoutSettlement: so.withoutSettlement + bad, differences }
    say(so)
  }
  return so
}
