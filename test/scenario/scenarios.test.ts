import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readChange } from '../../src/core/change.ts'
import { bridge, compareKeys, grid, misreporting, scenarios, sweep, tornado } from '../../src/scenario/index.ts'
import { loadReplay } from '../../src/text/index.ts'
import { load, loadDocument } from '../../src/yaml.ts'
import { compare, exact, minus, plus, text, total } from '../fraction.ts'
import { situation, smallKey } from './small-key.ts'

const folder = new URL('../../docs/examples/planter/', import.meta.url).pathname
const read = (path: string): string => readFileSync(path, 'utf8')
const key = load(read(`${folder}c-m1.yaml`), { file: 'c-m1.yaml' })
const base = { units: 1000, price: 59, aluminium: 1.6, wood: 620, wageIndex: 100, aluminiumPaid: 1.6, woodPaid: 620 }
const planter = { key, inputs: base, balances: { recouped: 0, buffer: 0 }, follows: { aluminiumPaid: 'aluminium', woodPaid: 'wood' } }

describe('cases', () => {
  test('a change is a percentage, a factor or a new value; what could be meant two ways is refused', () => {
    expect(['+10%', '-30%', '−30%', '*1.5', '900', '5%', '+5', 'x', ''].map(readChange)).toEqual([
      { times: '1.1' },
      { times: '0.7' },
      { times: '0.7' },
      { times: '1.5' },
      { set: '900' },
      { set: '0.05' },
      undefined,
      undefined,
      undefined,
    ])
  })

  test('each is settled to the cent beside the base, and inputs that follow move along', () => {
    const [now, dear] = scenarios(planter, { dear: { aluminium: '+50%' } })
    expect([now?.payouts, now?.net]).toEqual([
      { S: '29644', W: '22424' },
      { S: '5924', W: '2924' },
    ])
    expect(dear?.inputs).toEqual({ aluminium: '2.4', aluminiumPaid: '2.4' })
    for (const party of ['S', 'W'])
      expect(text(minus(exact(dear?.net[party] as string), exact(now?.net[party] as string)))).toBe(text(exact(dear?.change[party] as string)))
  })

  test('a follower that is named keeps its own change, and problems are reported together', () => {
    expect(scenarios(planter, { own: { aluminium: '2', aluminiumPaid: '1.9' } })[1]?.inputs).toEqual({ aluminium: '2', aluminiumPaid: '1.9' })
    expect(() => scenarios(planter, { a: { unit: '1' }, b: { price: '+5' } })).toThrow(/did you mean 'units'[\s\S]*b\.price/)
    expect(() => scenarios({ ...planter, follows: { price: 'aluminium' } }, {})).toThrow('EUR/kg where EUR/pc is needed')
  })

  test('a bridge goes from one settlement to another in steps that add up', () => {
    const [now, then] = scenarios(planter, { then: { aluminium: '+50%', units: '-10%' } })
    const { from, steps, to } = bridge(now?.settlement as never, then?.settlement as never)
    expect(steps.map(({ name }) => name)).toEqual(['units', 'aluminium', 'aluminiumPaid'])
    for (const party of ['S', 'W'])
      expect(text(plus(exact(from[party] as string), total(steps.map(({ payouts }) => exact(payouts[party] as string)))))).toBe(
        text(exact(to[party] as string)),
      )
  })
})

describe('tables', () => {
  test('one way and two ways agree with each other and with the cases', () => {
    const rows = sweep(planter, { along: 'price', from: 55, to: 63, steps: 3 })
    const table = grid(planter, { of: 'W', rows: { along: 'price', from: 55, to: 63, steps: 3 }, columns: { along: 'units', from: 1000, to: 2000, steps: 2 } })
    expect(rows.map(({ value }) => value)).toEqual(['55', '59', '63'])
    expect(table.rows.map(([first]) => first)).toEqual(rows.map(({ net }) => net['W']))
    expect(rows[1]?.net).toEqual({ S: '5924', W: '2924' })
  })

  test('a point without a value says why, and the others stand', () => {
    const divides = situation(smallKey('1 EUR / (x / 1 EUR - 2)'), { x: 1 })
    const rows = sweep(divides, { along: 'x', from: 1, to: 3, steps: 3 })
    expect(rows.map(({ net, problem }) => [net['A'], problem !== undefined])).toEqual([
      ['-1', false],
      [undefined, true],
      ['1', false],
    ])
    expect(() => sweep(divides, { along: 'x', from: 1, to: 3, steps: 1 })).toThrow('a whole number from 2 to 10000')
  })

  test('a tornado has the largest swing first, each the difference of both ends', () => {
    const { base: now, bars } = tornado(planter, { of: 'S', ranges: { price: [55, 63], units: [900, 1100], wood: [400, 1200] } })
    expect(now).toBe('5924')
    expect(bars.map(({ input }) => input)).toEqual(['wood', 'price', 'units'])
    bars.forEach(({ low, high, swing }, index) => {
      const apart = minus(exact(high.amount), exact(low.amount))
      expect(text(exact(swing))).toBe(text(apart[0] < 0n ? minus([0n, 1n], apart) : apart))
      if (index > 0) expect(compare(exact(swing), exact(bars[index - 1]?.swing as string))).toBeLessThanOrEqual(0)
    })
  })
})

test('keys are compared on the real prices: figures of the replay, shocks that add up, incentives of who controls', () => {
  const file = `${folder}replay.yaml`
  const { agreements, periods } = loadReplay(loadDocument(read(file), { file }), { read, parse: loadDocument })
  const compared = compareKeys(agreements, periods.slice(0, 24))
  const [a, , c] = compared
  expect(compared.map(({ key: name }) => name)).toEqual(['A', 'B', 'C', 'D', 'E'])
  expect(text(total(Object.values(a?.parties ?? {}).map(({ shockShare }) => exact(shockShare as string))))).toBe('1')
  expect(c?.incentives.map(({ input, party }) => [input, party])).toEqual([
    ['units', 'S'],
    ['aluminiumPaid', 'S'],
    ['woodPaid', 'S'],
  ])
  expect(compared.map(({ properties }) => properties[0]?.holds)).toEqual([true, true, true, false, false])
  for (const { parties } of compared)
    for (const { worst, swing } of Object.values(parties)) expect(compare(exact(swing), [0n, 1n]) >= 0 && worst !== '').toBe(true)
})

test('reports: who is named as reporter is believed to be one, and truth is where nothing is gained', () => {
  const paid = situation(smallKey('100 EUR + x'), { x: 50 })
  expect(misreporting(paid)).toEqual([])
  expect(misreporting(paid, { reporters: { x: 'A' }, by: { x: 5 } })).toEqual([
    { input: 'x', party: 'A', truth: '50', reported: '55', gain: '5', perUnit: '1' },
  ])
})
