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
  /** What it is given, in the words of the one table. */
  readonly given: string
  readonly run: (round: number) => unknown
  /** Of what `run` answers, where that is something else. */
  readonly cents?: (answer: never) => Cents
}

/** What they are given. Whole numbers are in units of the last decimal. */
const inputs = {
  arrays: 'Float64Arrays of whole numbers',
  plain: 'Float64Arrays of euros and hours',
  memory: 'columns in kernel memory',
  numbers: 'objects of numbers',
  texts: 'objects of texts',
  decimals: 'objects of Decimals, made before',
  sheet: 'a sheet with the rows in it',
} as const

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
    { name: reference, rows, given: inputs.arrays, run: byHand(floatLoop) },
    { name: 'the same tuned, without branches', rows, given: inputs.arrays, run: byHand(tunedLoop) },
    { name: 'splitkey, columns in kernel memory', rows, given: inputs.memory, run: () => paid(batch.settleColumns(memory)) },
    { name: 'splitkey, plain numbers in kernel memory', rows, given: inputs.memory, run: () => paid(batch.settleColumns(rawMemory)) },
    { name: 'splitkey, JavaScript arrays in and out', rows, given: inputs.arrays, run: () => paid(batch.settleColumns(scaled)) },
    { name: 'splitkey, arrays of plain numbers', rows, given: inputs.plain, run: () => paid(batch.settleColumns(raw)) },
    { name: 'splitkey without compiling', rows, given: inputs.arrays, run: withBackend('static') },
    { name: 'splitkey without WebAssembly', rows, given: inputs.arrays, run: withBackend('generated') },
    { name: 'splitkey without WebAssembly and without making functions', rows, given: inputs.arrays, run: withBackend('plain') },
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
    { name: 'rows as objects of numbers, by hand', rows: manyRows, given: inputs.numbers, run: () => objectsByHand(many), cents: centsOf },
    { name: 'splitkey, rows as objects of numbers', rows: manyRows, given: inputs.numbers, run: () => splitkeyRows(batch, many), cents: centsOf },
    { name: 'splitkey, rows as objects of texts', rows: manyRows, given: inputs.texts, run: () => splitkeyRows(batch, texts), cents: centsOf },
    { name: 'splitkey, rows as objects of Decimals', rows: fewRows, given: inputs.decimals, run: () => splitkeyRows(batch, amounts), cents: centsOf },
    { name: 'decimal.js by hand, rows as objects of texts', rows: fewRows, given: inputs.texts, run: () => decimalsByHand(few), cents: centsOf },
    { name: 'decimal.js by hand', rows: fewRows, given: inputs.decimals, run: () => decimalRows(amounts) },
    { name: 'splitkey in BigInt, row by row', rows: fewRows, given: inputs.arrays, run: () => paid(exactly.settleColumns(firstRows)) },
    { name: 'dinero.js', rows: fewRows, given: inputs.arrays, run: () => dineroRows(data, fewRows) },
    { name: 'HyperFormula, all recalculated twice', rows: fewRows * 2, given: inputs.sheet, run: sheet },
    { name: 'publicodes', rows: fewestRows, given: inputs.arrays, run: () => publicodesRows(data, fewestRows) },
  ]
}

/** How many of the rows differ from the exact cents. */
function wrong({ A, B }: Cents, exact: Cents): number {
  let count = 0
  for (let row = 0; row < A.length; row++) if (A[row] !== exact.A[row] || B[row] !== exact.B[row]) count++
  return count
}

/** What stands beside a contender in the table at the end: splitkey given the same. */
const like: Readonly<Record<string, string>> = {
  [inputs.arrays]: 'splitkey, JavaScript arrays in and out',
  [inputs.numbers]: 'splitkey, rows as objects of numbers',
  [inputs.texts]: 'splitkey, rows as objects of texts',
  [inputs.decimals]: 'splitkey, rows as objects of Decimals',
}

/** Who is compared with columns in kernel memory too: who works on columns, who holds its rows as well, and decimal.js, whose lead is a goal. */
const onColumns = [reference, 'the same tuned, without branches', 'decimal.js by hand', 'HyperFormula, all recalculated twice']
const fastest = 'splitkey, columns in kernel memory'

interface Row {
  readonly text: string
  readonly lines: readonly Line[]
}

function compared(kind: Kind): readonly Row[] {
  const data = emptyColumns(millionRows)
  fill(data, millionRows, kind)
  const all = [...columnContenders(data), ...rowContenders(data)]
  // What the kernels answer is what BigInt answers: that one is among the contenders.
  const exact = paid(compile(measuredKey).settleColumns(Object.fromEntries(columnNames.map((name) => [name, { scaled: data[name] }]))))
  const measured = measure(all, reference, 7).map((one, index) => ({ ...one, ...(all[index] as Contender) }))
  const perRow = (name: string): number => measured.flatMap((one) => (one.name === name ? [(one.ratio * millionRows) / one.rows] : []))[0] as number
  return measured.map(({ name, micros, rows, given, run, cents = (answer: never) => answer as Cents }) => {
    const answer = cents(run(0) as never)
    const missed = `${wrong(answer, exact)} of ${answer.A.length} rows wrong`
    const text = `| ${kind} | ${name} | ${((micros * 1000) / rows).toFixed(1)} | ${perRow(name).toFixed(2)} | ${missed} |`
    if (name.startsWith('splitkey')) return { text, lines: [] }
    const line = (ours: string | undefined, own: string): readonly Line[] =>
      ours === undefined ? [] : [{ what: `order lines, ${kind}`, own, against: name, given, ratio: perRow(name) / perRow(ours), exact: missed }]
    return { text, lines: [...line(like[given], given), ...(onColumns.includes(name) ? line(fastest, inputs.memory) : [])] }
  })
}

/** The comparison as tables. */
export async function compareBatch(): Promise<Compared> {
  const rows = (['random', 'ties'] as const).flatMap(compared)
  const head = ['### A million order lines', '', '| data | what | ns a row | time ÷ float64 loop | wrong rows |', '|---|---|---:|---:|---:|']
  const text = [...head, ...rows.map((row) => row.text), '', await compareRows(), '', compareParties(), '', compareCompile(), '', await compareWorkers()].join(
    '\n',
  )
  return { text, lines: rows.flatMap(({ lines }) => lines) }
}
