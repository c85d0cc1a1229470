/** Order lines by the million: splitkey's batches against the loops a developer writes, and against libraries of exact numbers. */
import { type BatchResult, compile } from '../../src/batch/index.ts'
import { measure } from '../harness.ts'
import type { Compared, Line } from '../report.ts'
import { type Cents, floatLoop, tunedLoop } from './by-hand.ts'
import { decimalColumns, decimalRows } from './decimal-by-hand.ts'
import { dineroRows } from './dinero.ts'
import { spreadsheet } from './hyperformula.ts'
import { measuredKey } from './key.ts'
import { centsOf, decimalsByHand, numberRows, objectsByHand, splitkeyRows, textRows } from './objects.ts'
import { compareParties } from './parties.ts'
import { publicodesRows } from './publicodes.ts'
import { type Columns, columnNames, emptyColumns, fill, type Kind, rawColumns } from './rows.ts'
import { compareCompile, compareRows } from './scaling.ts'
import { compareWorkers } from './workers.ts'

const reference = 'float64 column loop by hand'
const millionRows = 1_000_000
/** Slower ways are timed on fewer rows, and counted per row. */
const [manyRows, fewRows, fewestRows] = [100_000, 2_000, 50]

interface Contender {
  readonly name: string
  readonly rows: number
  readonly run: (round: number) => unknown
  /** Of what `run` answers, where that is something else. */
  readonly cents?: (answer: never) => Cents
}

const paid = (result: BatchResult): Cents => result.payouts as unknown as Cents

function columnContenders(data: Columns): readonly Contender[] {
  const rows = millionRows
  const out: Cents = { A: new Float64Array(rows), B: new Float64Array(rows) }
  const byHand = (loop: typeof floatLoop) => () => {
    loop(data, rows, out)
    return out
  }
  const scaled = Object.fromEntries(columnNames.map((name) => [name, { scaled: data[name] }]))
  const raw = rawColumns(data)
  const batch = compile(measuredKey)
  const memory = batch.columns.alloc(rows)
  const rawMemory = batch.columns.alloc(rows, { holds: 'raw' })
  for (const name of columnNames) {
    memory.columns[name]?.set(data[name])
    rawMemory.columns[name]?.set(raw[name])
  }
  const withBackend = (backend: 'static' | 'generated' | 'plain') => {
    const own = compile(measuredKey, { backend })
    return () => paid(own.settleColumns(scaled))
  }
  return [
    { name: reference, rows, run: byHand(floatLoop) },
    { name: 'the same tuned, without branches', rows, run: byHand(tunedLoop) },
    { name: 'splitkey, columns in kernel memory', rows, run: () => paid(batch.settleColumns(memory)) },
    { name: 'splitkey, plain numbers in kernel memory', rows, run: () => paid(batch.settleColumns(rawMemory)) },
    { name: 'splitkey, JavaScript arrays in and out', rows, run: () => paid(batch.settleColumns(scaled)) },
    { name: 'splitkey, arrays of plain numbers', rows, run: () => paid(batch.settleColumns(raw)) },
    { name: 'splitkey without compiling', rows, run: withBackend('static') },
    { name: 'splitkey without WebAssembly', rows, run: withBackend('generated') },
    { name: 'splitkey without WebAssembly and without making functions', rows, run: withBackend('plain') },
  ]
}

function rowContenders(data: Columns): readonly Contender[] {
  const batch = compile(measuredKey)
  const [many, texts, few] = [numberRows(data, manyRows), textRows(data, manyRows), textRows(data, fewRows)]
  const amounts = decimalColumns(data, fewRows)
  const sheet = spreadsheet(data, fewRows)
  const exactly = compile(measuredKey, { backend: 'apart' })
  const firstRows = Object.fromEntries(columnNames.map((name) => [name, { scaled: data[name].subarray(0, fewRows) }]))
  return [
    { name: 'rows as objects of numbers, by hand', rows: manyRows, run: () => objectsByHand(many), cents: centsOf },
    { name: 'splitkey, rows as objects of numbers', rows: manyRows, run: () => splitkeyRows(batch, many), cents: centsOf },
    { name: 'splitkey, rows as objects of texts', rows: manyRows, run: () => splitkeyRows(batch, texts), cents: centsOf },
    { name: 'decimal.js by hand, rows as objects of texts', rows: fewRows, run: () => decimalsByHand(few), cents: centsOf },
    { name: 'decimal.js by hand', rows: fewRows, run: () => decimalRows(amounts) },
    { name: 'splitkey in BigInt, row by row', rows: fewRows, run: () => paid(exactly.settleColumns(firstRows)) },
    { name: 'dinero.js', rows: fewRows, run: () => dineroRows(data, fewRows) },
    { name: 'HyperFormula, all recalculated twice', rows: fewRows * 2, run: sheet },
    { name: 'publicodes', rows: fewestRows, run: () => publicodesRows(data, fewestRows) },
  ]
}

/** How many of the rows differ from the exact cents. */
function wrong({ A, B }: Cents, exact: Cents): number {
  let count = 0
  for (let row = 0; row < A.length; row++) if (A[row] !== exact.A[row] || B[row] !== exact.B[row]) count++
  return count
}

/** What everything else is divided by in the table at the end. */
const own = 'splitkey, columns in kernel memory'

interface Row {
  readonly text: string
  readonly line?: Line
}

function compared(kind: Kind): readonly Row[] {
  const data = emptyColumns(millionRows)
  fill(data, millionRows, kind)
  const all = [...columnContenders(data), ...rowContenders(data)]
  // What the kernels answer is what BigInt answers: that one is among the contenders.
  const exact = paid(compile(measuredKey).settleColumns(Object.fromEntries(columnNames.map((name) => [name, { scaled: data[name] }]))))
  const measured = measure(all, reference, 7)
  const ours = measured.find(({ name }) => name === own)?.ratio as number
  return measured.map(({ name, micros, ratio }, index) => {
    const { rows, run, cents = (answer: never) => answer as Cents } = all[index] as Contender
    const answer = cents(run(0) as never)
    const perRow = (micros * 1000) / rows
    const [missed, scaled] = [`${wrong(answer, exact)} of ${answer.A.length} rows wrong`, (ratio * millionRows) / rows]
    const text = `| ${kind} | ${name} | ${perRow.toFixed(1)} | ${scaled.toFixed(2)} | ${missed} |`
    return name.startsWith('splitkey')
      ? { text }
      : { text, line: { what: `order lines in columns, ${kind}`, against: name, ratio: scaled / ours, exact: missed } }
  })
}

/** The comparison as tables. */
export async function compareBatch(): Promise<Compared> {
  const rows = (['random', 'ties'] as const).flatMap(compared)
  const head = ['### A million order lines', '', '| data | what | ns a row | time ÷ float64 loop | wrong rows |', '|---|---|---:|---:|---:|']
  const text = [...head, ...rows.map((row) => row.text), '', await compareRows(), '', compareParties(), '', compareCompile(), '', await compareWorkers()].join(
    '\n',
  )
  return { text, lines: rows.flatMap(({ line }) => line ?? []) }
}
