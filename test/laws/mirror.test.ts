import fc from 'fast-check'
import { expect } from 'vitest'
import { allocate } from '../../src/cents/allocate.ts'
import type { Leftover } from '../../src/core/key.ts'
import { neg, rational } from '../../src/number/rational.ts'
import { settleData } from '../../src/read/settle.ts'
import { casesOf, type KeyText, keyOf } from '../arbitraries/keys.ts'
import { text } from '../fraction.ts'
import { law } from '../seed.ts'
import { paidOf } from '../settled.ts'

const sevenths = fc.tuple(
  fc.array(fc.integer({ min: -700, max: 700 }), { minLength: 1, maxLength: 6 }),
  fc.constantFrom<Leftover>('largest-remainder', 'largest-share', 'in-order', 'carry', { to: 'p0' }),
)

law('a negative total is rounded as the positive one, with the sign reversed', 1000, sevenths, ([parts, leftover]) => {
  const rest = ((-parts.reduce((sum, part) => sum + part, 0) % 7) + 7) % 7
  const amounts = [...parts, rest].map((part, index) => ({ name: `p${index}`, amount: rational(BigInt(part), 700n) }))
  const step = rational(1n, 100n)
  const there = allocate(amounts, step, leftover)
  const back = allocate(
    amounts.map(({ name, amount }) => ({ name, amount: neg(amount) })),
    step,
    leftover,
  )
  expect(back.map(({ cents }) => cents)).toEqual(there.map(({ cents }) => -cents))
  expect(back.map((part) => (part.owed ? text([part.owed.n, part.owed.d]) : ''))).toEqual(
    there.map((part) => (part.owed ? text([-part.owed.n, part.owed.d]) : '')),
  )
})

const odd = casesOf({ kinds: { funds: ['buffer'], bySign: false, monotone: false }, claims: false, deficit: false, lines: false, pot: 'revenue' })

law('a loss is borne as a gain is shared, unless the key says otherwise', 500, odd, ({ written, given }) => {
  const key = keyOf(written)
  const opposite = given['revenue']?.startsWith('-') ? given['revenue'].slice(1) : `-${given['revenue']}`
  const [gain, loss] = [settleData(key, given), settleData(key, { ...given, revenue: opposite })]
  expect(paidOf(loss).map(([name, [n, d]]) => [name, text([-n, d])])).toEqual(paidOf(gain).map(([name, amount]) => [name, text(amount)]))
})

const signed = casesOf({ claims: false, deficit: false, lines: false, pot: 'revenue' })

/** The split with every choice by sign made. */
const chosen = (part: unknown, side: 'surplus' | 'deficit'): unknown => {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map((each) => chosen(each, side))
  const { bySign, ...others } = part as Readonly<Record<string, unknown>>
  const rest = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, chosen(value, side)]))
  return bySign === undefined ? rest : { ...rest, ...(chosen((bySign as Readonly<Record<string, unknown>>)[side], side) as object) }
}

law('a choice by sign goes by the sign of what the key divides, however deep in the split it stands', 500, signed, ({ written, given }) => {
  const side = given['revenue']?.startsWith('-') ? 'deficit' : 'surplus'
  const decided: KeyText = { ...written, surplus: chosen(written['surplus'], side) }
  expect(paidOf(settleData(keyOf(written), given))).toEqual(paidOf(settleData(keyOf(decided), given)))
})
