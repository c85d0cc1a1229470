/** Who received which leftover cent: the sentence, for every policy. Three partners share 2 cents: each is due two thirds of one. */
import { expect, test } from 'vitest'
import { leftoverNote } from '../../src/read/leftover-note.ts'
import { settleData } from '../../src/read/settle.ts'
import { keyOf, settled, three } from './workshop.ts'

const noteOf = (name: string, revenue: string, round: object, owed?: Readonly<Record<string, string>>): string | undefined =>
  leftoverNote(name, settled(three({ round: { to: '0.01 EUR', ...round } }), { revenue }, owed && { owed })['~trace'])

const twoThirds = 'a 2/3 ≈ 0.666667, b 2/3 ≈ 0.666667, c 2/3 ≈ 0.666667'
const down = `parts of 0.01 lost by rounding down: ${twoThirds}`
const negated = `parts of 0.01 lost by rounding the negated amounts down: ${twoThirds}`

test.each([
  ['largest-remainder', 'largest remainder'],
  ['largest-share', 'largest share'],
  ['in-order', 'declared order'],
  ['carry', 'largest amount owed, with what earlier periods left owing'],
])('under %s the reason is: %s', (leftover, why) => {
  expect(noteOf('a', '0.02', { leftover })).toBe(`receives 1 leftover of 0.01 (${why}; ${down})`)
  expect(noteOf('c', '0.02', { leftover })).toBe(`receives no leftover of 0.01; a, b receive it (${why}; ${down})`)
})

test('all leftover cents for one partner', () => {
  const leftover = { to: 'c' }
  expect(noteOf('c', '0.02', { leftover })).toBe(`receives 2 leftover of 0.01 (agreed for c; ${down})`)
  expect(noteOf('a', '0.02', { leftover })).toBe(`receives no leftover of 0.01; c receives it (agreed for c; ${down})`)
})

test('a loss is borne', () => {
  const leftover = 'in-order'
  expect(noteOf('b', '-0.02', { leftover })).toBe(`bears 1 leftover of 0.01 (declared order; ${negated})`)
  expect(noteOf('c', '-0.02', { leftover })).toBe(`bears no leftover of 0.01; a, b bear it (declared order; ${negated})`)
  expect(noteOf('c', '-0.01', { leftover })).toBe(
    `bears no leftover of 0.01; a bears it (declared order; ${negated.replaceAll('2/3 ≈ 0.666667', '1/3 ≈ 0.333333')})`,
  )
})

test('with carry, what is lost counts from what was owed before', () => {
  expect(noteOf('a', '0', { leftover: 'carry' }, { a: '2/3', b: '0.3', c: '-29/30' })).toBe(
    'receives 1 leftover of 0.01 (largest amount owed, with what earlier periods left owing; ' +
      'parts of 0.01 lost by rounding down: a 2/3 ≈ 0.666667, b 0.3, c 1/30 ≈ 0.033333)',
  )
})

test('where every amount is whole there is nothing to say, nor where nothing is paid', () => {
  expect(noteOf('a', '0.03', { leftover: 'in-order' })).toBeUndefined()
  const clause = keyOf({ name: 'price', inputs: { price: 'EUR' }, lines: { half: 'price / 2' } })
  expect(leftoverNote('a', settleData(clause, { price: 1 })['~trace'])).toBeUndefined()
})
