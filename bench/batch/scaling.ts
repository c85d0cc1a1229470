/** How time grows: with the number of rows, and with the size of the key. */
import { type AllocatedColumns, type Batch, compile } from '../../src/batch/index.ts'
import type { KeyData } from '../../src/core/key.ts'
import { load } from '../../src/yaml.ts'
import { measuredKey } from './key.ts'
import { type Columns, fill } from './rows.ts'

const million = 1_000_000

/** The middle one. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number

/** How long it takes, in nanoseconds. */
export const nanos = async (work: () => unknown): Promise<number> => {
  const start = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - start)
}

/** Columns in kernel memory, filled with random rows. */
export function filled(batch: Batch, rows: number, shared = false): AllocatedColumns {
  const memory = batch.columns.alloc(rows, { shared })
  fill(memory.columns as unknown as Columns, rows, 'random')
  return memory
}

function timed(work: () => unknown): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start)
}

function* repeated<T>(block: T, times: number): Generator<T> {
  for (let time = 0; time < times; time++) yield block
}

/** The same rows again and again stand for very many: a hundred million as a hundred blocks of one memory. */
export async function compareRows(): Promise<string> {
  const batch = compile(measuredKey)
  const sizes = [10_000, 100_000, million, 10_000_000]
  const columns = sizes.map((rows) => filled(batch, rows))
  const times = sizes.map((): number[] => [])
  for (let round = -1; round < 5; round++)
    columns.forEach((memory, index) => {
      const again = Math.max(1, million / memory.rows)
      const time = timed(() => {
        for (let run = 0; run < again; run++) batch.settleColumns(memory)
      })
      if (round >= 0) times[index]?.push(time / again / memory.rows)
    })
  const block = columns[2] as AllocatedColumns
  const long = await nanos(async () => {
    for await (const _ of batch.stream(repeated(block, 100)));
  })
  return [
    '### By number of rows, columns in kernel memory',
    '',
    '| rows | ns a row |',
    '|---:|---:|',
    ...sizes.map((rows, index) => `| ${rows} | ${median(times[index] as number[]).toFixed(1)} |`),
    `| 100000000, as a stream of blocks of a million | ${(long / million / 100).toFixed(1)} |`,
  ].join('\n')
}

/** A key of so many claims, each a guarantee with a ceiling of its own. */
const keyOfClaims = (count: number): KeyData =>
  load(`
splitkey: 1
name: claims
parties: [A, B]
inputs:
  revenue: { unit: EUR, range: [0, 100000], decimals: 2 }
  hours: { unit: h, range: [0, 200], decimals: 2 }
pot: revenue
claims:
${Array.from({ length: count }, (_, index) => `  - pay: { to: ${index % 2 ? 'A' : 'B'}, amount: "min(hours * ${10 + index}.50 EUR/h, ${index % 7}% * revenue)" }`).join('\n')}
surplus: { shares: { A: 40, B: 60 } }
deficit: { shares: { A: 50, B: 50 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`) as KeyData

/** A batch is compiled when it sees its first row. */
export function compareCompile(): string {
  const sizes = [10, 20, 40, 80, 160]
  const keys = sizes.map(keyOfClaims)
  const rows = { revenue: Float64Array.of(1000), hours: Float64Array.of(10) }
  const times = keys.map((): number[] => [])
  for (let round = -8; round < 9; round++)
    keys.forEach((key, index) => {
      const time = timed(() => compile(key).settleColumns(rows))
      if (round >= 0) times[index]?.push(time)
    })
  const millis = sizes.map((_, index) => median(times[index] as number[]) / 1e6)
  return [
    '### By size of the key: analysis, kernel and the first row',
    '',
    '| claims | ms | ms ÷ claim |',
    '|---:|---:|---:|',
    ...sizes.map((count, index) => `| ${count} | ${millis[index]?.toFixed(2)} | ${((millis[index] as number) / count).toFixed(3)} |`),
  ].join('\n')
}
