/** What a batch says besides payouts: balances at their start, lines, costs; and memory that begins at the agreed start. */
import { expect, test } from 'vitest'
import { compile } from '../../src/batch/index.ts'
import type { KeyData } from '../../src/core/key.ts'
import { settleData } from '../../src/read/settle.ts'
import { exact as exactOf } from '../../src/read/settlement.ts'
import { load } from '../../src/yaml.ts'

const saving = load(`
splitkey: 1
name: saving
parties: [A, B]
inputs: { revenue: { unit: EUR }, hours: { unit: h } }
balances: { saved: { start: 1.25 EUR, fund: true } }
pot: revenue
surplus: { inOrder: [{ upTo: saved, to: saved }, { sharesBy: { A: hours, B: 7 h }, whenZero: { to: B } }] }
deficit: { shares: { A: 1, B: 1 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`) as KeyData

test('balances that nobody gives are named, and columns in kernel memory begin at the agreed start', () => {
  const batch = compile(saving, { inputs: { revenue: { decimals: 2 }, hours: { decimals: 0 } } })
  expect(batch.settleRows([{ revenue: 10, hours: 1 }]).atStart).toEqual(['saved'])
  expect(
    batch.settleRows([
      { revenue: 10, hours: 1 },
      { revenue: 10, hours: 1, saved: 2 },
    ]).atStart,
  ).toEqual([])
  expect(batch.settleColumns({ revenue: Float64Array.of(10), hours: 1 }).atStart).toEqual(['saved'])
  expect(batch.settleColumns({ revenue: Float64Array.of(10), hours: 1, saved: '3' }).atStart).toEqual([])
  for (const holds of ['scaled', 'raw'] as const) {
    const own = compile(saving, { inputs: { saved: { decimals: 2 }, revenue: { decimals: 2 }, hours: { decimals: 0 } } })
    const memory = own.columns.alloc(2, { holds })
    expect([...(memory.columns['saved'] ?? [])]).toEqual(holds === 'raw' ? [1.25, 1.25] : [125, 125])
    memory.columns['revenue']?.fill(holds === 'raw' ? 3 : 300)
    const { payouts, atStart } = own.settleColumns(memory)
    expect([payouts['saved']?.[1], atStart]).toEqual([125, []])
  }
})

test('lines, balances, costs and what is left of a payout are what the settlement says', () => {
  const key = load(`
splitkey: 1
name: values
parties: [A, B]
inputs: { revenue: { unit: EUR }, cost: { unit: EUR } }
balances: { saved: { start: 1 EUR, fund: true }, paid: { start: 0 EUR, next: "paid + min(cost, 2 EUR)" } }
lines: { third: revenue / 3 }
pot: revenue
costs: { A: cost / 7 }
surplus: { inOrder: [{ upTo: 1 EUR, to: saved }, { shares: { A: 1, B: 2 } }] }
deficit: { shares: { A: 1, B: 1 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`) as KeyData
  const rows = [
    { revenue: '10', cost: '1.50' },
    { revenue: '-7.01', cost: '3' },
  ]
  const columns = { revenue: Float64Array.of(10, -7.01), cost: Float64Array.of(1.5, 3) }
  const names = ['third', 'saved', 'paid', 'costs.A', 'net.A']
  const seen = compile(key).values(columns, names)
  rows.forEach((row, index) => {
    const settled = settleData(key, row)
    const want = [
      exactOf(settled, 'lines')['third'],
      exactOf(settled, 'balances')['saved'],
      exactOf(settled, 'balances')['paid'],
      exactOf(settled, 'costs')['A'],
      exactOf(settled, 'net')['A'],
    ]
    expect(names.map((name) => seen[name]?.[index])).toEqual(want)
  })
})
