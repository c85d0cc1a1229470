/** Order lines by the million: splitkey's batches against the loops a developer writes, and against libraries of exact numbers. */
import { compile } from '../../src/batch/index.ts'
import { measure } from '../harness.ts'
import { floatLoop, tunedLoop } from './by-hand.ts'
import { decimalRows } from './decimal-by-hand.ts'
import { measuredKey } from './key.ts'
import { type Columns, columnNames, emptyColumns, fill, type Kind, rawColumns } from './rows.ts'

const reference = 'float64 column loop by hand'
const millionRows = 1_000_000
/** Slow ways are timed on so many rows, and counted per row. */
const fewRows = 2_000

interface Contender {
  readonly name: string
  readonly rows: number
  readonly run: () => { readonly A: Float64Array; readonly B: Float64Array }
}

function contenders(data: Columns): readonly Contender[] {
  const out = { A: new Float64Array(millionRows), B: new Float64Array(millionRows) }
  const byHand = (loop: typeof floatLoop) => () => {
    loop(data, millionRows, out)
    return out
  }
  const scaled = Object.fromEntries(columnNames.map((name) => [name, { scaled: data[name] }]))
  const raw = rawColumns(data)
  const batch = compile(measuredKey)
  const memory = batch.columns.alloc(millionRows)
  for (const name of columnNames) memory.columns[name]?.set(data[name])
  const paid = (result: { readonly payouts: Readonly<Record<string, Float64Array>> }) => result.payouts as unknown as typeof out
  const withBackend = (backend: 'static' | 'generated' | 'plain') => {
    const own = compile(measuredKey, { backend })
    return () => paid(own.settleColumns(scaled))
  }
  return [
    { name: reference, rows: millionRows, run: byHand(floatLoop) },
    { name: 'the same tuned, without branches', rows: millionRows, run: byHand(tunedLoop) },
    { name: 'splitkey, columns in kernel memory', rows: millionRows, run: () => paid(batch.settleColumns(memory)) },
    { name: 'splitkey, JavaScript arrays in and out', rows: millionRows, run: () => paid(batch.settleColumns(scaled)) },
    { name: 'splitkey, arrays of plain numbers', rows: millionRows, run: () => paid(batch.settleColumns(raw)) },
    { name: 'splitkey without compiling', rows: millionRows, run: withBackend('static') },
    { name: 'splitkey without WebAssembly', rows: millionRows, run: withBackend('generated') },
    { name: 'splitkey without WebAssembly and without making functions', rows: millionRows, run: withBackend('plain') },
    { name: 'decimal.js by hand', rows: fewRows, run: () => decimalRows(data, fewRows) },
  ]
}

/** How many of the first rows differ from the exact cents. */
function wrong({ A, B }: ReturnType<Contender['run']>, exact: ReturnType<Contender['run']>, rows: number): number {
  let count = 0
  for (let row = 0; row < rows; row++) if (A[row] !== exact.A[row] || B[row] !== exact.B[row]) count++
  return count
}

function compared(kind: Kind): readonly string[] {
  const data = emptyColumns(millionRows)
  fill(data, millionRows, kind)
  const all = contenders(data)
  const exact = compile(measuredKey).settleColumns(Object.fromEntries(columnNames.map((name) => [name, { scaled: data[name] }])))
  const cents = exact.payouts as unknown as ReturnType<Contender['run']>
  const measured = measure(all, reference, 9)
  return measured.map(({ name, micros, ratio }, index) => {
    const { rows, run } = all[index] as Contender
    const perRow = (micros * 1000) / rows
    return `| ${kind} | ${name} | ${perRow.toFixed(1)} | ${((ratio * millionRows) / rows).toFixed(2)} | ${wrong(run(), cents, rows)} of ${rows} |`
  })
}

/** The comparison as a table. */
export function compareBatch(): string {
  const rows = (['random', 'ties'] as const).flatMap(compared)
  const head = ['### A million order lines', '', '| data | what | ns a row | time ÷ float64 loop | wrong rows |', '|---|---|---:|---:|---:|']
  return [...head, ...rows].join('\n')
}
