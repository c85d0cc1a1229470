/** The example of the documentation: TypeScript and the file are one key. */
import { expect, test } from 'vitest'
import { deadBand, formulas, guarantee, line, mul, reimburse, splitKey } from '../../src/index.ts'
import { printKey } from '../../src/text/print.ts'
import { load } from '../../src/yaml.ts'

const text = `splitkey: 1
name: garden planter
parties: [startup, workshop]
inputs: { price: EUR/pc, sold: pc, steelPrice: EUR/kg, steel: kg, woodPrice: EUR/m3, wood: m3, hours: h }
lines:
  steelTransferPrice: deadBand(steelPrice, around=1.20 EUR/kg, band=5%, pass=50%)
pot: price * sold
claims:
  - reimburse: { to: startup, amount: steelTransferPrice * steel }
  - reimburse: { to: startup, amount: woodPrice * wood }
  - guarantee: { to: workshop, rate: 32.00 EUR/h, per: hours }
surplus:
  tiers:
    - { upTo: 5000 EUR, shares: { startup: 40, workshop: 60 } }
    - { shares: { startup: 50, workshop: 50 } }
deficit: { shares: { startup: 70, workshop: 30 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`

const f = formulas({ price: 'EUR/pc', sold: 'pc', steelPrice: 'EUR/kg', steel: 'kg', woodPrice: 'EUR/m3', wood: 'm3', hours: 'h' })
const steelTransferPrice = line('steelTransferPrice', deadBand(f('steelPrice'), { around: '1.20 EUR/kg', band: '5%', pass: '50%' }))
const garden = splitKey('garden planter', {
  parties: ['startup', 'workshop'],
  pot: f('price * sold'),
  claims: [
    reimburse('startup', mul(steelTransferPrice, f('steel'))),
    reimburse('startup', f('woodPrice * wood')),
    guarantee('workshop', { rate: '32.00 EUR/h', per: f('hours') }),
  ],
  surplus: { tiers: [{ upTo: '5000 EUR', shares: { startup: 40, workshop: 60 } }, { shares: { startup: 50, workshop: 50 } }] },
  deficit: { shares: { startup: 70, workshop: 30 } },
  round: { to: '0.01 EUR', leftover: 'largest-remainder' },
})

test('the file loads as the key that TypeScript builds', () => expect(load(text)).toEqual(garden))

test('the key prints as people write it, numbers in their shortest form', () => {
  expect(printKey(load(text))).toBe(text.replace('1.20 EUR/kg', '1.2 EUR/kg').replace('32.00 EUR/h', '32 EUR/h'))
  expect(load(printKey(garden))).toEqual(garden)
})

test('a file may begin with a byte order mark and end its lines as Windows does', () => expect(load(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(garden))

test('rules of your own are read where the rule book has them, and refused where not', () => {
  expect(() => load(text, { rules: new Map() })).toThrow("unknown rule 'deadBand'")
})

test('fields that belong to an agreement are left to it', () => {
  expect(load(`${text}versions: [a]\n`, { alsoFields: ['versions'] })).toEqual(garden)
  expect(() => load(`${text}versions: [a]\n`)).toThrow("line:18:1  unknown-field at versions: unknown field 'versions'")
})
