import fc from 'fast-check'
import { expect } from 'vitest'
import { diff } from '../../src/read/diff.ts'
import { settleData } from '../../src/read/settle.ts'
import type { Settlement } from '../../src/read/settlement.ts'
import { cases, inputs, keyOf, keysOf } from '../arbitraries/keys.ts'
import { exact, minus, text, total } from '../fraction.ts'
import { law } from '../seed.ts'

/** Both lists of a difference add up to it, for every partner of either settlement. */
function addsUp(from: Settlement, to: Settlement): void {
  const { payouts, inputs: byInput, terms } = diff(from, to)
  expect(payouts.map(({ name }) => name).sort()).toEqual([...new Set([...Object.keys(from.payouts), ...Object.keys(to.payouts)])].sort())
  for (const { name, change } of payouts) {
    const wanted = text(minus(exact(to.payouts[name] ?? '0'), exact(from.payouts[name] ?? '0')))
    expect(text(exact(change.toFixed()))).toBe(wanted)
    expect(text(total(byInput.map((one) => exact(one.payouts[name]?.toFixed() as string)))), `${name} by input`).toBe(wanted)
    // A term that is no finite decimal is shown to 30 significant digits, so the sum may be off by as little.
    const byTerm = Number(
      total((terms[name] ?? []).map((term) => exact(term.change.toFixed())))
        .join('/')
        .split('/')
        .reduce((n, d) => `${Number(n) / Number(d)}`),
    )
    const [n, d] = exact(change.toFixed())
    expect(Math.abs(byTerm - Number(n) / Number(d)), `${name} by term`).toBeLessThan(1e-6)
  }
}

law('why two settlements differ adds up to the difference, by input and by term', 150, fc.tuple(cases, inputs), ([{ written, given }, later]) => {
  const key = keyOf(written)
  addsUp(settleData(key, given), settleData(key, later, { balances: { buffer: '77.70', recouped: '1/3' } }))
})

law(
  'why a settlement under another version of the key differs adds up to the difference',
  150,
  fc.tuple(keysOf({ depth: 2 }), keysOf({ depth: 2 }), inputs, inputs),
  ([one, other, given, later]) => {
    addsUp(settleData(keyOf(one), given), settleData(keyOf(other), later))
  },
)

law('two settlements of the same inputs do not differ', 100, cases, ({ written, given }) => {
  const key = keyOf(written)
  const { payouts, inputs: byInput, lines, terms } = diff(settleData(key, given), settleData(key, given))
  expect([byInput, lines]).toEqual([[], []])
  expect(Object.values(terms).flat()).toEqual([])
  expect(payouts.every(({ change }) => change.isZero())).toBe(true)
})

law('only inputs that changed are named, each once', 150, fc.tuple(cases, inputs), ([{ written, given }, later]) => {
  const key = keyOf(written)
  const from = settleData(key, given)
  const to = settleData(key, { ...given, cost: later.cost, w0: later.w0 })
  const names = diff(from, to).inputs.flatMap(({ name }) => name.split(', '))
  expect(names).toEqual(['cost', 'w0'].filter((name) => from.inputs[name] !== to.inputs[name]))
})
