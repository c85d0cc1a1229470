/** The cost per row by number of partners: a pot divided by what each of them weighs, to the cent by largest remainder. */
import { compile } from '../../src/batch/index.ts'
import type { KeyData } from '../../src/core/key.ts'
import { load } from '../../src/yaml.ts'
import { measure } from '../harness.ts'
import { drawer } from './rows.ts'

const rows = 100_000

const keyFor = (count: number): KeyData => {
  const names = Array.from({ length: count }, (_, index) => `p${index}`)
  return load(`
splitkey: 1
name: by weight
parties: [${names.join(', ')}]
inputs:
  revenue: { unit: EUR, range: [0, 100000], decimals: 2 }
${names.map((name) => `  w_${name}: { unit: h, range: [0, 200], decimals: 2 }`).join('\n')}
pot: revenue
surplus: { sharesBy: { ${names.map((name) => `${name}: w_${name}`).join(', ')} }, whenZero: { shares: { ${names.map((name) => `${name}: 1`).join(', ')} } } }
deficit: { shares: { ${names.map((name) => `${name}: 1`).join(', ')} } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`) as KeyData
}

/** Rounded down, then a cent to the largest remainders: what is written by hand, sorting the partners of every row. */
function byHand(revenue: Float64Array, weights: readonly Float64Array[], out: readonly Float64Array[]): void {
  const count = weights.length
  const rests = new Float64Array(count)
  const order = Array.from({ length: count }, (_, index) => index)
  for (let row = 0; row < rows; row++) {
    let all = 0
    for (let p = 0; p < count; p++) all += weights[p]?.[row] as number
    let left = revenue[row] as number
    for (let p = 0; p < count; p++) {
      const due = (revenue[row] as number) * (all > 0 ? (weights[p]?.[row] as number) / all : 1 / count)
      const floor = Math.floor(due)
      rests[p] = due - floor
      left -= floor
      ;(out[p] as Float64Array)[row] = floor
    }
    if (left <= 0) continue
    for (let p = 0; p < count; p++) order[p] = p
    order.sort((a, b) => (rests[b] as number) - (rests[a] as number) || a - b)
    for (let next = 0; next < left; next++) {
      const column = out[order[next] as number] as Float64Array
      column[row] = (column[row] as number) + 1
    }
  }
}

function compared(count: number): string {
  const draw = drawer(count)
  const column = (below: number): Float64Array => Float64Array.from({ length: rows }, () => draw(below))
  const [revenue, weights] = [column(10_000_001), Array.from({ length: count }, () => column(20_001))]
  const batch = compile(keyFor(count))
  const memory = batch.columns.alloc(rows)
  for (const [index, name] of batch.inputs.entries()) memory.columns[name]?.set(index === 0 ? revenue : (weights[index - 1] as Float64Array))
  const out = weights.map(() => new Float64Array(rows))
  const contenders = [
    { name: 'hand', run: () => byHand(revenue, weights, out) },
    { name: 'splitkey', run: () => batch.settleColumns(memory) },
  ]
  const [hand, own] = measure(contenders, 'hand', 5)
  const { payouts, apart } = batch.settleColumns(memory)
  const columns = Object.values(payouts)
  let wrong = 0
  for (let row = 0; row < rows; row++) if (out.some((cents, index) => cents[row] !== columns[index]?.[row])) wrong++
  const perRow = (micros = 0): string => ((micros * 1000) / rows).toFixed(1)
  return `| ${count} | ${perRow(own?.micros)} | ${apart} | ${perRow(hand?.micros)} | ${own?.ratio.toFixed(2)} | ${wrong} of ${rows} |`
}

export const compareParties = (): string =>
  [
    '### By number of partners',
    '',
    '| partners | splitkey, ns a row | rows decided apart | float64 loop by hand, ns a row | time ÷ loop | wrong rows of the loop |',
    '|---:|---:|---:|---:|---:|---:|',
    ...[2, 4, 8, 20].map(compared),
  ].join('\n')
