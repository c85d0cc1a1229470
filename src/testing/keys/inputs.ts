/** What generated keys are settled with. */
import fc from 'fast-check'
import { money, notNegative, rates, swungPrices } from './numbers.ts'

const hours = fc.oneof({ weight: 2, arbitrary: fc.constant('0') }, fc.integer({ min: 0, max: 200 }).map(String), notNegative(money))

/** Values for every input of a generated key; the measured hours are never below zero. */
export const inputs = fc.record({
  revenue: money,
  price: swungPrices,
  sold: fc.integer({ min: 0, max: 2000 }).map(String),
  cost: money,
  limit: money,
  wage: swungPrices,
  rate: rates,
  index: swungPrices,
  w0: hours,
  w1: hours,
  w2: hours,
  w3: hours,
  w4: hours,
  w5: hours,
})
