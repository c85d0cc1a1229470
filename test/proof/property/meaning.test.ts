/** What a property states is what its definition says: compared with values computed here, at points nobody chose. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { input, line, lit } from '../../../src/core/build.ts'
import type { KeyData } from '../../../src/core/key.ts'
import type { Node } from '../../../src/core/node.ts'
import { standalone } from '../../../src/core/promise.ts'
import { rationals } from '../../../src/number/arithmetic.ts'
import { fromText, type Rational, sub, toText } from '../../../src/number/rational.ts'
import { claimOf } from '../../../src/proof/property/claim-of.ts'
import { prove } from '../../../src/proof/prove/prove.ts'
import { program } from '../../../src/read/evaluate.ts'
import { codeOf } from '../../../src/read/plan.ts'
import { settleData } from '../../../src/read/settle.ts'
import { exact } from '../../../src/read/settlement.ts'
import { loadAgreement } from '../../../src/text/agreement-file.ts'
import { loadDocument } from '../../../src/yaml.ts'
import { law } from '../../seed.ts'
import { everyProperty } from './every-property.ts'

/** The claims of promises about the key that has something of everything. */
function claimsOf(...promises: readonly string[]) {
  const whole = loadAgreement(loadDocument(everyProperty(promises.join('\n  '))))
  const key = whole.versions[0]?.key as KeyData
  return { key, claims: (whole.promises?.hold ?? []).map((promise) => claimOf(key, standalone(whole.promises as never, promise))) }
}

const cents = (low: number, high: number) => fc.integer({ min: low * 100, max: high * 100 }).map((n) => (n / 100).toFixed(2))
const inputs = fc.record({
  units: fc.integer({ min: 0, max: 1000 }).map(String),
  price: cents(20, 80),
  aluminium: cents(1, 4),
  aluminiumPaid: cents(1, 4),
  wages: cents(100, 120),
  hours: cents(0, 900),
  hoursA: cents(0, 200),
  hoursB: cents(0, 200),
})

/** The values of the goals of a claim at a point. */
function goalsAt({ claim }: ReturnType<typeof claimOf>, point: Readonly<Record<string, string>>): readonly string[] {
  const code = codeOf(claim.goals.map(({ of }) => of))
  const values = program(code, rationals).run((name) => fromText(point[name] as string))
  return claim.goals.map(({ of }) => toText(values[code.at.get(of) as number] as Rational))
}

const minus = (a: string, b: string): string => toText(sub(fromText(a), fromText(b)))
const paid = (key: KeyData, given: Readonly<Record<string, string>>, party: string): string => exactDue(key, given)[party] as string

/** What everybody is due before cents: a key that pays in very small steps. */
function exactDue(key: KeyData, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const fine = { ...key, round: { to: `0.${'0'.repeat(29)}1`, leftover: 'in-order' } } as KeyData
  const payouts = exact(settleData(fine, given), 'payouts')
  return Object.fromEntries(Object.entries(payouts).map(([name, value]) => [name, value]))
}

const near = (a: string, b: string): void => {
  const { n, d } = sub(fromText(a), fromText(b))
  expect((n < 0n ? -n : n) * 10n ** 20n < d, `${a} and ${b}`).toBe(true)
}

describe('the goals of a property are what it says, at any point', () => {
  const { key, claims } = claimsOf(
    '- floor: { of: W, at: 92% * labour }',
    '- participation: { of: S, reservation: 10 EUR }',
    '- swing: { of: W, in: aluminiumPaid, by: 20%, atMost: 500 EUR }',
    '- symmetry: { of: A, and: B, swap: { hoursA: hoursB } }',
    '- additivity: { of: W }',
    '- noneExcluded: { least: 5%, of: A }',
    '- holds: payout(S) + payout(W) + payout(A) + payout(B) == pot',
  )
  const claim = (index: number) => claims[index] as (typeof claims)[number]
  const [floor, participation, swing, symmetry, additivity, excluded, balance] = [claim(0), claim(1), claim(2), claim(3), claim(4), claim(5), claim(6)]

  law('floor, participation, a part for everybody and balance', 40, inputs, (at) => {
    const due = exactDue(key, at)
    const labour = toText({ n: fromText(at.wages).n * 500n * 26n * 8n, d: fromText(at.wages).d * 1000n })
    const wageBill = toText({ n: fromText(labour).n + (500n * 26n * fromText(labour).d) / 5n, d: fromText(labour).d })
    near(goalsAt(floor, at)[0] as string, minus(due['W'] as string, toText({ n: fromText(wageBill).n * 92n, d: fromText(wageBill).d * 100n })))
    const cost = toText({ n: BigInt(at.units) * 2n * fromText(at.aluminiumPaid).n, d: fromText(at.aluminiumPaid).d })
    near(goalsAt(participation, at)[0] as string, minus(minus(due['S'] as string, cost), '10'))
    const pot = toText({ n: BigInt(at.units) * fromText(at.price).n, d: fromText(at.price).d })
    near(goalsAt(excluded, at)[0] as string, minus(due['A'] as string, toText({ n: fromText(pot).n, d: fromText(pot).d * 20n })))
    near(goalsAt(balance, at)[0] as string, '0')
  })

  law('swing: what is paid after the shock, less what is paid before', 30, fc.tuple(inputs, fc.integer({ min: -20, max: 20 })), ([at, percent]) => {
    const { n, d } = fromText(at.aluminiumPaid)
    const after = toText({ n: n * BigInt(100 + percent), d: d * 100n })
    const moved = minus(paid(key, { ...at, aluminiumPaid: after }, 'W'), paid(key, at, 'W'))
    const [rises, falls] = goalsAt(swing, { ...at, 'shock:aluminiumPaid': (percent / 100).toFixed(2) })
    near(rises as string, minus('500', moved))
    near(falls as string, minus('500', minus('0', moved)))
  })

  law('symmetry: the payouts when the inputs change places', 30, inputs, (at) => {
    const swapped = exactDue(key, { ...at, hoursA: at.hoursB, hoursB: at.hoursA })
    const due = exactDue(key, at)
    expect(symmetry.goals.map(({ about }) => about)).toEqual(['S', 'W', 'A', 'B'])
    goalsAt(symmetry, at).forEach((value, index) => {
      near(value, minus(swapped[['S', 'W', 'A', 'B'][index] as string] as string, due[['S', 'W', 'B', 'A'][index] as string] as string))
    })
  })

  law('additivity: quantities add up, prices stay', 30, fc.tuple(inputs, inputs), ([at, other]) => {
    const flows = ['units', 'hours', 'hoursA', 'hoursB'] as const
    const second = { ...at, ...Object.fromEntries(flows.map((name) => [name, other[name]])) }
    const together = { ...at, ...Object.fromEntries(flows.map((name) => [name, minus(at[name], minus('0', other[name]))])) }
    const point = { ...at, ...Object.fromEntries(flows.map((name) => [`second:${name}`, other[name]])) }
    near(goalsAt(additivity, point)[0] as string, minus(minus(paid(key, together, 'W'), paid(key, at, 'W')), paid(key, second, 'W')))
  })
})

describe('invariance is seen from the formulas', () => {
  test('in another currency everybody is paid the same, and a rebased index changes nothing where its base has a name', () => {
    const { claims } = claimsOf('- scaleInvariance', '- indexBase: wages')
    for (const { claim } of claims) expect(prove(claim).verdict).toBe('proved')
  })

  test('an index over a base that has no name is refuted', () => {
    const text = everyProperty('- indexBase: wages').replace('indexTerm(80%, wages, base=100, represents=labour)', '80% * wages / 100')
    const whole = loadAgreement(loadDocument(text))
    const { claim } = claimOf(whole.versions[0]?.key as KeyData, standalone(whole.promises as never, whole.promises?.hold[0] as never))
    expect(prove(claim).verdict).toBe('refuted')
  })

  test('a term whose weight follows the index too is refuted', () => {
    const text = everyProperty('- indexBase: wages').replace('indexTerm(80%, wages,', 'indexTerm(wages / 200, wages,')
    const whole = loadAgreement(loadDocument(text))
    const { claim } = claimOf(whole.versions[0]?.key as KeyData, standalone(whole.promises as never, whole.promises?.hold[0] as never))
    expect(prove(claim).verdict).toBe('refuted')
  })

  test('money that is computed with as a plain number is refuted', () => {
    // No file can say this: the node says EUR and multiplies plain numbers.
    const { key } = claimsOf('- scaleInvariance')
    const body: Node = { op: 'add', unit: 'EUR', args: [input('price', { unit: 'EUR', range: ['0', '100'] }), lit('1000')] }
    const { claim } = claimOf({ ...key, pot: line('pot', body), claims: [] }, { property: 'scaleInvariance', with: {} })
    expect(prove(claim).verdict).toBe('refuted')
  })
})

describe('periods', () => {
  const key = (split: string): string => `splitkey: 1
name: periods
parties: [W, S]
inputs: { revenue: { unit: EUR, range: [0, 300] }, costW: { unit: EUR, range: [40, 40] }, costS: { unit: EUR, range: [60, 60] } }
pot: revenue
${split}
round: { to: 0.01 EUR, leftover: largest-remainder }
promises: [additivity]
`
  test('the reference key: 80 and 130 apart pay 82 and 128, together 84 and 126; it pays W to merge them', () => {
    const whole = loadAgreement(
      loadDocument(key('surplus: { claims: { rule: constrainedEqualLosses, by: { W: costW, S: costS }, beyond: { shares: { W: 40, S: 60 } } } }')),
    )
    const [version] = whole.versions
    const bound = claimOf(version?.key as KeyData, standalone(whole.promises as never, whole.promises?.hold[0] as never))
    const point = { revenue: '80', 'second:revenue': '130', costW: '40', 'second:costW': '40', costS: '60', 'second:costS': '60' }
    expect(bound.goals.map(({ about }) => about)).toEqual(['W', 'S'])
    expect(goalsAt(bound, point)).toEqual(['2', '-2'])
    expect(prove(bound.claim).verdict).toBe('refuted')
  })

  test('a linear key settles as often as one likes', () => {
    const whole = loadAgreement(loadDocument(key('surplus: { shares: { W: 40, S: 60 } }')))
    const bound = claimOf(whole.versions[0]?.key as KeyData, standalone(whole.promises as never, whole.promises?.hold[0] as never))
    expect(prove(bound.claim).verdict).toBe('proved')
  })
})
