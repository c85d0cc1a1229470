import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatIssue } from '../../src/core/issue.ts'
import { checkExamples } from '../../src/text/check-examples.ts'
import { loadJson } from '../../src/text/load-json.ts'
import { printJson } from '../../src/text/print.ts'
import { compare, exact, type Fraction, minus, over } from '../fraction.ts'
import { law } from '../seed.ts'
import { least, most, nothing, num, pool, product, rounded, sum } from './by-hand.ts'
import { exampleFiles, readExample, settler } from './load.ts'

test.each(exampleFiles)('%s: what it says comes out', (file) => {
  const { agreement, document } = readExample(file)
  expect(checkExamples(agreement, document).map(formatIssue)).toEqual([])
})

test.each(exampleFiles)('%s: printed and read again it is the same key', (file) => {
  const key = readExample(file).agreement.versions[0]?.key
  expect(key && loadJson(printJson(key))).toEqual(key)
})

/** Equal as numbers, with the name of the amount when they are not. */
function agree(found: Readonly<Record<string, string>>, expected: Readonly<Record<string, Fraction>>): void {
  for (const [name, amount] of Object.entries(expected)) expect([name, exact(found[name] as string)]).toEqual([name, amount])
}

const count = (max: number): fc.Arbitrary<number> => fc.oneof(fc.nat(max), fc.constantFrom(0, 1, max))
const decimal = (min: number, max: number, places: number): fc.Arbitrary<string> =>
  fc.integer({ min: Math.round(min * 10 ** places), max: Math.round(max * 10 ** places) }).map((n) => (n / 10 ** places).toFixed(places))

describe('M2 textile repair', () => {
  const settle = settler('textile-repair.yaml')
  const inputs = fc.record({
    small: count(600),
    middle: count(400),
    large: count(150),
    rework: count(30),
    onTime: fc.oneof(decimal(85, 100, 1), fc.constantFrom('92', '97', '91.9', '96.9')),
    wageIndex: decimal(95, 130, 4),
  })
  law('is what its words say', 300, inputs, (given) => {
    const pieces = given.small + given.middle + given.large
    const rate = (minutes: number): Fraction => rounded(product(minutes, '0.52', given.wageIndex, '1/100'))
    const gross = sum(product(given.small, rate(10)), product(given.middle, rate(25)), product(given.large, rate(45)))
    const rebate = pieces <= 400 ? nothing : minus(nothing, rounded(product(gross, `${pieces - 400}/${pieces}`, '6%')))
    const credited = minus(sum(gross, rebate), product(given.rework, rate(25)))
    const service = rounded(product(credited, Number(given.onTime) >= 97 ? '3%' : Number(given.onTime) < 92 ? '-3%' : '0'))
    const earned = sum(credited, service)
    const topUp = most(minus(num(5000), earned), nothing)
    const feeW = sum(earned, topUp)
    const customerRevenue = product(1, sum(product(12, given.small), product(24, given.middle), product(39, given.large)))
    const kits = product('0.55', pieces)
    const bonusW = topUp[0] > 0n ? nothing : rounded(product('20%', most(minus(minus(customerRevenue, kits), feeW), nothing)))
    const { lines, payouts } = settle(given)
    agree(lines, { gross, rebate, service, topUp, feeW, customerRevenue, kits, bonusW })
    agree(payouts, { W: sum(feeW, bonusW), R: minus(minus(customerRevenue, kits), sum(feeW, bonusW)) })
  })
})

describe('M4 consignment', () => {
  const settle = settler('consignment.yaml')
  const inputs = fc.record({
    opening: count(1500),
    delivered: count(1200),
    sold: count(1000),
    returns: count(80),
    diesel: decimal(0.6, 2.4, 3),
    hours: count(900),
    pallets: count(90),
  })
  law('is what its words say', 300, inputs, (given) => {
    const netSold = given.sold - given.returns
    const netSales = product(64, netSold)
    const retail = rounded(product('30%', netSales))
    const thousandths = Math.round(Number(given.diesel) * 1000) - 1100
    const transport = rounded(product('38.50', given.pallets, sum(num(1), product('1%', Math.trunc(thousandths / 40)))))
    const goodsSold = product('30.20', netSold)
    const warranty = rounded(product('1.5%', netSales))
    const writeDown = rounded(product('20%', '30.20', Math.max(given.opening + given.delivered - given.sold + given.returns - 600, 0)))
    const net = [retail, transport, goodsSold, warranty, writeDown].reduce(minus, netSales)
    const hours = 210 + given.hours
    const key = [
      sum(num('15/45'), product('40%', `120/${hours}`)),
      sum(num('5/45'), product('40%', `${given.hours}/${hours}`)),
      sum(num('5/90'), product('40%', `90/${hours}`), num('10%')),
    ]
    const [shareS, shareW, shareL] = pool(net, net[0] < 0n ? [num(30), num(10), num(5)] : key) as [Fraction, Fraction, Fraction]
    const { lines, payouts } = settle(given)
    agree(lines, { netSales, retail, transport, goodsSold, warranty, writeDown, net, shareS, shareW, shareL })
    agree(payouts, { S: sum(shareS, goodsSold), W: shareW, L: sum(shareL, transport) })
  })
})

describe('M5 alliance', () => {
  const settle = settler('alliance.yaml')
  const target = decimal(10_000, 2_000_000, 2)
  law('is what its words say', 300, fc.tuple(target, decimal(0.5, 1.6, 4)), ([agreed, ratio]) => {
    const goal = num(agreed)
    const cost = rounded(product(goal, ratio))
    // Every slice of cost, from and to as percentages of target, and the providers' share in it.
    const slices: readonly (readonly [number, number, string])[] = [
      [0, 80, '0'],
      [80, 90, '30%'],
      [90, 110, '50%'],
      [110, 120, '50%'],
      [120, 1000, '100%'],
    ]
    const within = (x: Fraction, from: number, to: number): Fraction => minus(least(x, product(goal, `${to}%`)), least(x, product(goal, `${from}%`)))
    const providerShare = rounded(
      slices.map(([from, to, share]) => product(share, minus(within(goal, from, to), within(cost, from, to)))).reduce((a, b) => sum(a, b)),
    )
    const parts = pool(providerShare, [num(60), num(20), num(20)])
    const [contractor, designer, workshop] = parts.map((part, index) => most(part, num(index === 0 ? -60_000 : -20_000))) as [Fraction, Fraction, Fraction]
    const { lines, payouts } = settle({ target: agreed, cost: `${cost[0]}/${cost[1]}` })
    agree(lines, { providerShare, contractor, designer, workshop, clientPays: sum(cost, num(100_000), contractor, designer, workshop) })
    agree(payouts, { contractor: sum(num(60_000), contractor), designer: sum(num(20_000), designer), workshop: sum(num(20_000), workshop) })
    for (const amount of Object.values(payouts)) expect(compare(exact(amount), nothing)).toBeGreaterThanOrEqual(0)
  })
})

describe('M6 cooperative', () => {
  const settle = settler('cooperative.yaml')
  law('is what its words say', 300, fc.oneof(decimal(-20_000, 60_000, 2), decimal(-1, 300, 2)), (surplus) => {
    const reserve = rounded(product('20%', most(num(surplus), nothing)))
    const rest = minus(num(surplus), reserve)
    const interest = least(most(rest, nothing), num(210))
    const onShares = pool(interest, [num(2000), num(1000), num(500)])
    const onHours = rest[0] < 0n ? pool(rest, [num(1600), num(1450), num(800)]) : pool(minus(rest, interest), [num(1600), num(1740), num(800)])
    const { lines, payouts } = settle({ surplus })
    agree(lines, { reserve })
    agree(payouts, Object.fromEntries(['Ann', 'Ben', 'Cleo'].map((name, index) => [name, sum(onShares[index] as Fraction, onHours[index] as Fraction)])))
  })
})

describe('M7 royalties', () => {
  const settle = settler('royalties.yaml')
  law(
    'is what its words say, and pays everybody up to its entitlement',
    200,
    fc.array(fc.tuple(decimal(0, 60_000, 2), decimal(0, 9000, 2)), { minLength: 1, maxLength: 4 }),
    (periods) => {
      let balances: Readonly<Record<string, string>> = { paidInvestor: '0', paidA: '0', paidB: '0', paidC: '0' }
      let [receipts, expenses] = [nothing, nothing]
      for (const [more, spent] of periods) {
        ;[receipts, expenses] = [sum(receipts, num(more)), sum(expenses, num(spent))]
        const net = minus(minus(receipts, rounded(product('15%', receipts))), least(expenses, rounded(product('12%', receipts))))
        const slice = (from: string, to: string): Fraction => minus(least(net, num(to)), least(net, num(from)))
        const investor = rounded(sum(slice('0', '44000'), product('60%', slice('44000', '80000')), product('30%', slice('80000', '99999999'))))
        const [a, b, c] = pool(minus(net, investor), [num(50), num(30), num(20)]) as [Fraction, Fraction, Fraction]
        const before = balances
        const text = (x: Fraction): string => `${x[0]}/${x[1]}`
        const found = settle({ receipts: text(receipts), expenses: text(expenses) }, balances)
        const paid = (name: string): Fraction => exact(before[name] as string)
        agree(found.lines, { net })
        agree(found.payouts, {
          investor: minus(investor, paid('paidInvestor')),
          A: minus(a, paid('paidA')),
          B: minus(b, paid('paidB')),
          C: minus(c, paid('paidC')),
        })
        agree(found.balances, { paidInvestor: investor, paidA: a, paidB: b, paidC: c })
        balances = found.balances
      }
    },
  )
})

describe('M8 energy', () => {
  const [fixed, relative, refill] = [settler('energy-fixed.yaml'), settler('energy-relative.yaml'), settler('energy-fixed-refill.yaml')]
  const inputs = fc.record({ injection: count(3000), hall: count(900), library: count(400), depot: count(1500) })
  const names = ['hall', 'library', 'depot'] as const
  law('is what its words say: a fixed key and a key relative to offtake', 300, inputs, (given) => {
    const key = pool(num(given.injection), [num(25), num(25), num(50)], '1')
    const shared = names.map((name, index) => least(key[index] as Fraction, num(given[name])))
    const found = fixed(given)
    agree(found.payouts, Object.fromEntries(names.map((name, index) => [name, shared[index] as Fraction])))
    agree(found.lines, { back: shared.reduce(minus, num(given.injection)) })
    const offtake = names.map((name) => num(given[name]))
    const there = least(num(given.injection), sum(...offtake))
    const parts = there[0] === 0n ? names.map(() => nothing) : pool(there, offtake, '1')
    const other = relative(given)
    agree(other.payouts, Object.fromEntries(names.map((name, index) => [name, parts[index] as Fraction])))
    agree(other.lines, { back: minus(num(given.injection), there) })
  })

  law('with redistribution nobody goes without while something goes back, and who is not full has its weight', 300, inputs, (given) => {
    const { payouts, lines } = refill(given)
    const level = (name: (typeof names)[number]): Fraction => over(exact(payouts[name] as string), num(name === 'depot' ? 2 : 1))
    const open = names.filter((name) => Number(payouts[name]) < given[name])
    for (const name of names) expect(Number(payouts[name])).toBeLessThanOrEqual(given[name])
    if (open.length > 0) expect(lines['back']).toBe('0')
    // Within one kWh of each other, because they are whole.
    for (const name of open) for (const other of names) expect(compare(minus(level(other), level(name)), num(1))).toBeLessThanOrEqual(0)
  })
})
