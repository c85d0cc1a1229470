import { expect, test } from 'vitest'
import { formatIssue, isSplitKeyError } from '../../src/core/issue.ts'
import { loadAgreement } from '../../src/text/agreement-file.ts'
import { loadDocument } from '../../src/yaml.ts'

const text = `splitkey: 1
name: vegetable boxes
parties: [Grower, Packer]
inputs: { sales: { unit: EUR, range: [0, 900] }, hours: h }
balances: { reserve: { start: 0 EUR, fund: true } }
pot: sales
claims:
  - guarantee: { to: Growr, rate: 9 EUR/h, per: hours }
surplus:
  reserveFund:
    fund: reserve
    rate: 7 EUR
    until: 30 h
    then: { tiers: [ { upTo: 4 pc, to: Grower }, { to: Packer } ] }
round: { to: 0.01 EUR, leftover: largest-remainder }
promises: { over: { reservee: [0, 30] }, hold: [ balance, { floor: { of: Packer, at: 0 EUR }, over: { sale: [0, 9] } } ] }
`

test('slips in every part of an agreement are told at once: one hides no other', () => {
  const said = (): readonly string[] => {
    try {
      loadAgreement(loadDocument(text, { file: 'veg.yaml' }))
      return []
    } catch (error) {
      if (!isSplitKeyError(error)) throw error
      return error.issues.map(formatIssue)
    }
  }
  expect(said()).toEqual([
    "veg.yaml:8:22  unknown-party at claims.0.guarantee.to: unknown party 'Growr'; did you mean 'Grower'?",
    'veg.yaml:12:11  unit at surplus.reserveFund.rate: EUR where 1 is needed for rate',
    'veg.yaml:13:12  unit at surplus.reserveFund.until: h where EUR is needed for until',
    'veg.yaml:14:30  unit at surplus.reserveFund.then.tiers.0.upTo: pc where EUR is needed',
    "veg.yaml:16:21  unknown-input at promises.over.reservee: unknown input 'reservee'; did you mean 'reserve'?",
    "veg.yaml:16:103  unknown-input at promises.hold.1.over.sale: unknown input 'sale'; did you mean 'sales'?",
  ])
})
