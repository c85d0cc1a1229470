/** Computations that a document writes as formulas: tiers, tables, limits, rounding, a fund's waterfall. */
import { Decimal } from 'decimal.js'
import type { Input } from './allocation-cents.ts'
import { computed, linesOf } from './lines-of.ts'
import { percentText } from './rationals.ts'

type Row = Readonly<Record<string, string>>

/** What lies between two bounds, at that tier's rate. */
export function marginalTiers({ base, tiers }: Input): string {
  const slices = (tiers as readonly Row[]).map(({ rate, upTo }, index, all) => {
    const below = index === 0 ? '0' : `min(${base}, ${all[index - 1]?.['upTo']})`
    return `${rate} * (${upTo === undefined ? base : `min(${base}, ${upTo})`} - ${below})`
  })
  return computed(slices.join(' + '))
}

/** One value per range; a bound belongs to the range above it. Beyond the last bound there may be nothing. */
export function stepTable({ base, steps }: Input): string | null {
  const rows = steps as readonly Row[]
  const beyond = rows.at(-1)?.['below']
  if (beyond !== undefined && computed(`step(${base} - ${beyond})`) === '1') return null
  const jumps = rows.slice(1).map(({ value }, index) => `(${value} - ${rows[index]?.['value']}) * step(${base} - ${rows[index]?.['below']})`)
  return computed([rows[0]?.['value'], ...jumps].join(' + '))
}

/** Linear between the points, level before the first and after the last. */
export function interpolatedRate({ base, points }: Input): string {
  const rows = points as readonly Row[]
  const pieces = rows.slice(1).map(({ at, rate }, index) => {
    const [from, low] = [rows[index]?.['at'], rows[index]?.['rate']]
    return `(${rate} - ${low}) * (min(max(${base}, ${from}), ${at}) - ${from}) / (${at} - ${from})`
  })
  return percentText(computed([rows[0]?.['rate'], ...pieces].join(' + ')))
}

export function clamped({ value, cap, floor }: Input): string {
  const capped = cap === undefined ? String(value) : `min(${value}, ${cap})`
  return computed(floor === undefined ? capped : `max(${capped}, ${floor})`)
}

export const deducted = ({ value, deduct }: Input): string =>
  computed(String(deduct).endsWith('%') ? `positive(${value} - ${value} * ${deduct})` : `positive(${value} - ${deduct})`)
export const excess = ({ value, reference }: Input): string => computed(`positive(${value} - ${reference})`)
export const shortage = ({ value, reference }: Input): string => computed(`positive(${reference} - ${value})`)

/** The rounding modes of peers in the words of the language; where the language has no word, in its formulas. */
const modes: Readonly<Record<string, (x: string) => string>> = {
  up: (x) => `round(${x}, 1, ceiling)`,
  down: (x) => `round(${x}, 1, floor)`,
  awayFromZero: (x) => `round(${x}, 1, away-from-zero)`,
  towardsZero: (x) => `round(${x}, 1, toward-zero)`,
  halfAwayFromZero: (x) => `round(${x}, 1, half-away-from-zero)`,
  halfEven: (x) => `round(${x}, 1, half-even)`,
  halfUp: (x) => `round(${x} + 1/2, 1, floor)`,
  halfDown: (x) => `round(${x} - 1/2, 1, ceiling)`,
  // Odd and even change places one further on.
  halfOdd: (x) => `round(${x} + 1, 1, half-even) - 1`,
  halfTowardsZero: (x) => `positive(round(${x} - 1/2, 1, ceiling)) + negative(round(${x} + 1/2, 1, floor))`,
}

export const rounded = ({ numerator, denominator, mode }: Input): string =>
  computed((modes[String(mode)] as (x: string) => string)(`${numerator} / ${denominator}`))

/**
 * Capital back, preferred return, catch-up until the GP holds its carry of the preferred return, then carry. Every tier takes from what
 * the tiers before it left, and the tiers after the money has run out are not mentioned.
 */
export function waterfall({ proceeds, cost, tiers }: Input): unknown {
  const rows = tiers as readonly Row[]
  const rate = (type: string, field = 'rate'): string => rows.find((row) => row['type'] === type)?.[field] ?? '0'
  const carry = rate('carry')
  const values = linesOf({
    money: `positive(${proceeds})`,
    capital: `min(money, ${cost})`,
    preferred: `min(money - capital, ${rate('preferred_return')} * ${cost})`,
    target: rows.some(({ type }) => type === 'gp_catch_up') ? `preferred * ${carry} / (1 - ${carry})` : '0',
    caughtUp: `min(money - capital - preferred, target / ${rate('gp_catch_up', 'catchUpRate') === '0' ? '1' : rate('gp_catch_up', 'catchUpRate')})`,
    caughtUpByGp: `${rate('gp_catch_up', 'catchUpRate')} * caughtUp`,
    rest: 'money - capital - preferred - caughtUp',
    carried: `${carry} * rest`,
    lp: 'round(capital + preferred + caughtUp - caughtUpByGp + rest - carried, 0.01)',
    gp: 'round(caughtUpByGp + carried, 0.01)',
  })
  const parts: Readonly<Record<string, readonly [before: string, lp: string, gp: string, shown: string]>> = {
    return_of_capital: ['money', 'capital', '0', '1'],
    preferred_return: ['money - capital', 'preferred', '0', '1'],
    gp_catch_up: ['money - capital - preferred', 'caughtUp - caughtUpByGp', 'caughtUpByGp', 'target'],
    carry: ['rest', 'rest - carried', 'carried', '1'],
  }
  const filled = (formula: string): string => computed(formula.replace(/[a-zA-Z]+/g, (name) => `(${values[name]})`))
  const breakdown = rows.flatMap(({ type }) => {
    const [before, lp, gp, shown] = parts[type as string] as readonly [string, string, string, string]
    if (filled(before) === '0' || filled(shown) === '0') return []
    return [{ tier: type, lpAmount: cents(filled(lp)), gpAmount: cents(filled(gp)) }]
  })
  return { lp: cents(values['lp'] as string), gp: cents(values['gp'] as string), breakdown }
}

const cents = (exact: string): string => new Decimal(computed(`round(${exact}, 0.01)`)).toFixed(2)
