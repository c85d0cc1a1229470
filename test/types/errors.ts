/**
 * Every mistake of this file is a compile error. `@ts-expect-error` fails when the next line compiles, so these are tests; that
 * the messages are the promised sentences is tested by `errors.test.ts`, which reads the comments.
 */
import { add, clause, collar, deadBand, div, formulas, guarantee, mul, pay, reimburse, settle, splitKey, standardKey, sub } from '../../src/index.ts'
import { f, garden } from './garden.ts'

// @ts-expect-error unknown name 'prise'
f('prise * sold')
// @ts-expect-error EUR/pc × h has no meaning: multiply EUR/pc by pc
f('price * hours')
// @ts-expect-error h where EUR is needed
f('price * sold + hours')
// @ts-expect-error missing ')'
f('(price * sold')
// @ts-expect-error unexpected ')'
f('price * sold)')
// @ts-expect-error the formula ends where a name or a number is needed
f('price *')
// @ts-expect-error pc ÷ EUR/pc has no meaning: divide EUR by EUR/pc
f('sold / price')
// @ts-expect-error deadBand(…) is not arithmetic: call rules as functions of TypeScript
f('deadBand(steelPrice)')
// @ts-expect-error EUR where EUR/kg is needed
f('min(steelPrice, price * sold)')
// @ts-expect-error EUR/pc × h has no meaning: multiply EUR/pc by pc
mul(f('price'), f('hours'))
// @ts-expect-error h where EUR is needed
sub(f('price * sold'), f('hours'))
// @ts-expect-error pc ÷ EUR/pc has no meaning
div(f('sold'), f('price'))
// @ts-expect-error '"1,20 EUR/kg"' is not assignable
deadBand(f('steelPrice'), { around: '1,20 EUR/kg', band: '5%', pass: '50%' })
// @ts-expect-error '"1.20 EUR/h"' is not assignable
deadBand(f('steelPrice'), { around: '1.20 EUR/h', band: '5%', pass: '50%' })
// @ts-expect-error Property 'outside' is missing
collar(f('price * sold'), { around: '100 EUR', band: '5%', inside: '50%' })
// @ts-expect-error '"pc"' is not assignable to type '"h"'
guarantee('workshop', { rate: '32.00 EUR/h', per: f('sold') })
// @ts-expect-error Property 'hours' is missing
settle(garden, { price: 45, sold: 400, steelPrice: '1.38', steel: 1500, woodPrice: 620, wood: 3.2 })
// @ts-expect-error 'number' is not assignable to type 'never'
settle(garden, { price: 45, sold: 400, steelPrice: '1.38', steel: 1500, woodPrice: 620, wood: 3.2, hours: 1, hour: 3 })
// @ts-expect-error Type 'boolean' is not assignable to type 'string | InputOptions
formulas({ price: true })

const base = { parties: ['startup', 'workshop'], pot: f('price * sold'), round: { to: '0.01 EUR', leftover: 'carry' } } as const
const even = { shares: { startup: 1, workshop: 1 } } as const

// @ts-expect-error '"worksop"' … Did you mean '"workshop"'?
splitKey('x', { ...base, claims: [guarantee('worksop', { rate: '32.00 EUR/h', per: f('hours') })], surplus: even })
// @ts-expect-error Type '"h"' is not assignable to type '"EUR"'
splitKey('x', { ...base, claims: [reimburse('startup', f('hours'))], surplus: even })
// @ts-expect-error 'worksop' does not exist … Did you mean to write 'workshop'?
splitKey('x', { ...base, surplus: { shares: { startup: 1, worksop: 1 } } })
// @ts-expect-error Property 'workshop' is missing
splitKey('x', { ...base, surplus: { shares: { startup: 1 } } })
// @ts-expect-error '"0.01 kg"' is not assignable
splitKey('x', { parties: ['startup', 'workshop'], pot: f('price * sold'), surplus: even, round: { to: '0.01 kg', leftover: 'carry' } })
// @ts-expect-error Property 'leftover' is missing
splitKey('x', { parties: ['startup', 'workshop'], pot: f('price * sold'), surplus: even, round: { to: '0.01 EUR' } })
// @ts-expect-error 'number' is not assignable to type 'never'
splitKey('x', { parties: ['startup', 'workshop'], pot: f('price * sold'), surpluss: 3, surplus: even, round: base.round })
// @ts-expect-error Property 'round' is missing
splitKey('x', { parties: ['startup', 'workshop'], pot: f('price * sold'), surplus: even })

// What must compile: the same with nothing wrong, an input that is a balance, and units that cancel.
splitKey('x', { ...base, claims: [pay('startup', f('price * sold * 10%'))], surplus: even })
const g = formulas({ price: { unit: 'EUR/pc', range: [40, 60] }, sold: 'pc', recouped: 'EUR' })
const carried = splitKey('y', {
  parties: ['a', 'b'],
  balances: { recouped: { start: '0 EUR', next: g('recouped + price * 1 pc') } },
  pot: g('price * sold'),
  surplus: { shares: { a: '50%', b: '50%' } },
  round: { to: '0.01 EUR', leftover: { to: 'a' } },
})
settle(carried, { price: '59.00', sold: 1000n }, { balances: { recouped: 3 } })

// @ts-expect-error 'number' is not assignable to type 'never'
standardKey('x', { revenue: f('price * sold'), standardCosts: { a: f('price * sold'), b: f('price * sold') }, share: 1, below: 'talmud', to: '0.01 EUR' })
// @ts-expect-error is not assignable to type 'never'
clause('x', { lines: { total: f('price * sold') }, line: {} })
// @ts-expect-error '"5 kg"' is not assignable
add(f('price * sold'), '5 kg')
