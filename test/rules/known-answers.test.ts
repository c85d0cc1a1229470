import { expect, test } from 'vitest'
import { settleData } from '../../src/read/settle.ts'
import { keyOf } from '../arbitraries/keys.ts'

/** The value of one formula over a few inputs. */
const answerOf = (formula: string, given: Readonly<Record<string, string>> = {}): string => {
  const inputs = { x: 'EUR', y: 'EUR', i: '1', due: '1' }
  return settleData(keyOf({ name: 'x', inputs, lines: { answer: formula } }), { x: '0', y: '0', i: '0', due: '0', ...given }).lines[
    'answer'
  ]?.toString() as string
}

// dead band: reference 1.20, band 5 %, half of the excess; then the collar, at its edges and beyond.
const band = 'deadBand(x, around=1.20 EUR, band=5%, pass=50%)'
const collar = 'collar(x, around=100 EUR, band=15%, inside=40%, outside=15%)'
const revision = 'priceRevision(18.40 EUR, fixed=20%, terms=[indexTerm(35%, i, base=2), indexTerm(45%, i, base=4)], threshold=2%)'
const revised = 'revisePrice(x, to=y, threshold=2%, due=due)'

test.each<[string, Readonly<Record<string, string>>, string]>([
  [band, { x: '1.20' }, '1.2'],
  [band, { x: '1.26' }, '1.2'],
  [band, { x: '1.14' }, '1.2'],
  [band, { x: '1.38' }, '1.26'],
  [band, { x: '0.94' }, '1.1'],
  [collar, { x: '100' }, '40'],
  [collar, { x: '115' }, '46'],
  [collar, { x: '120' }, '46.75'],
  [collar, { x: '85' }, '34'],
  [collar, { x: '0' }, '21.25'],
  ['passThrough(x, base=1.20 EUR, share=50%)', { x: '1.40' }, '1.3'],
  ['passThrough(x, base=1.20 EUR, share=50%)', { x: '1.00' }, '1.1'],
  ['cap(x, at=5 EUR)', { x: '7' }, '5'],
  ['cap(x, at=5 EUR)', { x: '-7' }, '-7'],
  ['floor(x, at=5 EUR)', { x: '-7' }, '5'],
  ['floor(x, at=5 EUR)', { x: '7' }, '7'],
  ['advance(x, rate=80%)', { x: '1234.56' }, '987.648'],
  ['recoup(x, total=100 EUR, sofar=y)', { x: '30', y: '0' }, '30'],
  ['recoup(x, total=100 EUR, sofar=y)', { x: '30', y: '85' }, '15'],
  ['recoup(x, total=100 EUR, sofar=y)', { x: '30', y: '140' }, '0'],
  ['varianceShare(x, reference=y, share=50%)', { x: '90', y: '100' }, '5'],
  ['varianceShare(x, reference=y, share=50%)', { x: '110', y: '100' }, '-5'],
  ['indexTerm(35%, i, base=2) * 1 EUR', { i: '3' }, '0.525'],
  // fixed 20 % + 35 % × 2/2 + 45 % × 2/4 = 0.775; within the threshold nothing moves.
  [revision, { i: '2' }, '14.26'],
  ['priceRevision(100 EUR, fixed=20%, terms=[indexTerm(80%, i, base=1)], threshold=2%)', { i: '1.025' }, '100'],
  ['priceRevision(100 EUR, fixed=20%, terms=[indexTerm(80%, i, base=1)], threshold=2%)', { i: '1.0251' }, '102.008'],
  ['priceRevision(100 EUR, fixed=20%, terms=[indexTerm(80%, i, base=1)], threshold=2%)', { i: '0.975' }, '100'],
  ['priceRevision(100 EUR, fixed=20%, terms=[indexTerm(80%, i, base=1)])', { i: '1.025' }, '102'],
  [revised, { x: '100', y: '102', due: '1' }, '100'],
  [revised, { x: '100', y: '102.01', due: '1' }, '102.01'],
  [revised, { x: '100', y: '97.99', due: '1' }, '97.99'],
  [revised, { x: '100', y: '150', due: '0' }, '100'],
])('%s for %j is %s', (formula, given, answer) => {
  expect(answerOf(formula, given)).toBe(answer)
})

/** A key with one fund, settled at several opening balances. */
const funded = (split: object, opening: string, revenue: string): string => {
  const key = keyOf({
    name: 'x',
    parties: ['a', 'b'],
    inputs: { revenue: 'EUR' },
    balances: { buffer: { start: '0 EUR', fund: true } },
    pot: 'revenue',
    surplus: split,
    round: { to: '0.01 EUR', leftover: 'largest-remainder' },
  })
  const { payouts, balances } = settleData(key, { revenue }, { balances: { buffer: opening } })
  return `${payouts['a']} ${payouts['b']} ${balances['buffer']}`
}

const reserve = { reserveFund: { fund: 'buffer', rate: '10%', until: '500 EUR', then: { shares: { a: '1', b: '3' } } } }
const draw = { drawOnFund: { fund: 'buffer', then: { shares: { a: '1', b: '3' } } } }

test.each([
  ['0', '1000', '225 675 100'],
  ['450', '1000', '237.5 712.5 500'],
  ['500', '1000', '250 750 500'],
  ['600', '1000', '250 750 600'],
])('a reserve fund that holds %s of 500 takes its part of %s: %s', (opening, revenue, answer) => {
  expect(funded(reserve, opening, revenue)).toBe(answer)
})

test.each([
  ['0', '-100', '-25 -75 0'],
  ['60', '-100', '-10 -30 0'],
  ['100', '-100', '0 0 0'],
  ['300', '-100', '0 0 200'],
])('a fund that holds %s pays first of %s: %s', (opening, revenue, answer) => {
  expect(funded({ bySign: { surplus: reserve, deficit: draw } }, opening, revenue)).toBe(answer)
})
