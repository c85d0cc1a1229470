/** The same key as somebody writes it in SQL by hand, in the types at hand: no scaling, the engine's own arithmetic. */

const least = (a: string, b: string): string => `least(${a}, ${b})`
const greatest = (a: string, b: string): string => `greatest(${a}, ${b})`

/**
 * Payouts by rounding one party down to the cent, the other too, and giving the cents left to the larger remainder. Each amount is a column
 * of its own, computed once, as a careful author would.
 */
export function byHand(table: string, type: 'DOUBLE' | 'DECIMAL'): string {
  const n = (text: string): string => (type === 'DOUBLE' ? `CAST(${text} AS DOUBLE)` : text)
  const cents = (text: string): string => `floor((${text}) * 100)`
  return `
WITH inputs AS (SELECT *, ${n('1.20')} + ${n('0.50')} * (steelPrice - ${least(greatest('steelPrice', n('1.14')), n('1.26'))}) AS transfer, price * sold AS pot FROM ${table}),
claims AS (SELECT *, transfer * steel AS material, ${n('32')} * hours AS labour FROM inputs),
surplus AS (SELECT *, pot - material - labour AS surplus FROM claims),
tiers AS (SELECT *, ${least(greatest('surplus', n('0')), n('5000'))} AS tier1, ${greatest('surplus - 5000', n('0'))} AS tier2, ${greatest('-surplus', n('0'))} AS deficit FROM surplus),
exact AS (SELECT *,
  material + ${n('0.4')} * tier1 + CASE WHEN design + hours = 0 THEN tier2 * ${n('0.5')} ELSE tier2 * design / (design + hours) END - ${n('0.7')} * deficit AS s,
  labour + ${n('0.6')} * tier1 + CASE WHEN design + hours = 0 THEN tier2 * ${n('0.5')} ELSE tier2 * hours / (design + hours) END - ${n('0.3')} * deficit AS w FROM tiers),
mirrored AS (SELECT *, CASE WHEN surplus < 0 THEN -1 ELSE 1 END AS sign FROM exact),
floors AS (SELECT *, ${cents('s * sign')} AS fs, ${cents('w * sign')} AS fw FROM mirrored),
rests AS (SELECT *, s * sign * 100 - fs AS rs, w * sign * 100 - fw AS rw, round(pot * 100) * sign - fs - fw AS remaining FROM floors)
SELECT id, CAST(sign * (fs + CASE WHEN remaining >= 2 OR (remaining >= 1 AND rs >= rw) THEN 1 ELSE 0 END) AS BIGINT) AS s,
  CAST(sign * (fw + CASE WHEN remaining >= 2 OR (remaining >= 1 AND rs < rw) THEN 1 ELSE 0 END) AS BIGINT) AS w FROM rests`
}
