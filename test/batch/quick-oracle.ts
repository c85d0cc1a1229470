/**
 * The exact settlement of very many rows: the lowered formulas of a key written out as one JavaScript function over BigInt fractions.
 * Nothing of the analysis of batches or SQL is in it: no ranges, no units, no doubles. Every fraction is a BigInt over a denominator that is a
 * known number times the divisors of the row. `oracle-check.ts` compares it with `settle` on rows of every key.
 */
import { dividedName, fundsOf, type KeyData, potName } from '../../src/core/key.ts'
import type { Node } from '../../src/core/node.ts'
import { type Plan, planOf } from '../../src/read/plan.ts'
import { type CentsOf, centsOf } from './quick-cents.ts'
import { type Fraction, type Fractions, fractionsText } from './quick-fractions.ts'

/** Whole cents per recipient, or the code of what is wrong with the row. */
export type Answer = { readonly cents: readonly bigint[]; readonly tied: boolean } | { readonly problem: string }

/** Settles one row of the columns. */
export type Oracle = (row: number) => Answer

/** A column: whole numbers of `10^-decimals`. */
export interface WholeColumn {
  readonly decimals: number
  readonly values: BigInt64Array
}

/** What the generated function answers: the numerators of everything that is asked for, or nothing where it divides by zero. */
type Values = (row: number) => readonly bigint[] | undefined

/** The oracle of a key over columns by name. Balances without a column stay at their agreed start. */
export function quickOracle(key: KeyData, columns: Readonly<Record<string, WholeColumn>>): Oracle {
  const plan = planOf(key)
  const { lowered } = plan
  const written = fractionsText(plan, (name) => {
    const place = Object.keys(columns).indexOf(name)
    return place < 0 ? { start: key.balances[name]?.start as string } : { place, decimals: (columns[name] as WholeColumn).decimals }
  })
  const at = (node: Node | undefined): Fraction => written.fractions[plan.at.get(node as Node) as number] as Fraction
  const requirements = lowered.requirements.map(({ code, node }) => ({ code, value: at(node) }))
  const cents = centsOf(key.round as NonNullable<KeyData['round']>, [...lowered.due.keys()], fundsOf(key))
  const wanted = [...Array.from(lowered.due.values(), at), at(lowered.lines.get(potName)), at(lowered.lines.get(dividedName(key)))]
  const values = functionOf(plan, written, columns, [...requirements.map(({ value }) => value), ...wanted])
  return (row) => {
    const found = values(row)
    if (!found) return { problem: 'divides-by-zero' }
    const broken = requirements.find((_, index) => (found[index] as bigint) < 0n)
    return broken ? { problem: broken.code } : dealt(cents, found.slice(requirements.length), lowered.due.size)
  }
}

/** Numerator and denominator in turn: what is due, the pot, what is divided. */
function dealt(cents: CentsOf, found: readonly bigint[], recipients: number): Answer {
  const fractions = found.length / 2
  const pairs = Array.from({ length: fractions }, (_, index) => [found[index] as bigint, found[fractions + index] as bigint] as const)
  return cents(pairs.slice(0, recipients), pairs[recipients] as readonly [bigint, bigint], (pairs[recipients + 1] as readonly [bigint, bigint])[0])
}

/** One function: the steps in order, then numerators, then the denominators of all that are no requirements. */
function functionOf({ lowered }: Plan, { lines }: Fractions, columns: Readonly<Record<string, WholeColumn>>, wanted: readonly Fraction[]): Values {
  const numerators = wanted.map(({ top }) => top)
  const denominators = wanted.slice(lowered.requirements.length).map(({ known, divisors }) => [`${known}n`, ...divisors].join(' * '))
  const all = Object.values(columns).map(({ values }) => values)
  const text = `const [${all.map((_, index) => `c${index}`).join(', ')}] = columns
return (row) => {
${lines.join('\n')}
return [${[...numerators, ...denominators].join(', ')}]
}`
  return (new Function('round', 'columns', text) as (round: typeof roundedTo, columns: readonly BigInt64Array[]) => Values)(roundedTo, all)
}

/** The whole number next to `n ÷ d`, `d` above zero, as the six modes say. */
function roundedTo(n: bigint, d: bigint, mode: string): bigint {
  const rest = ((n % d) + d) % d
  const low = (n - rest) / d
  if (rest === 0n) return low
  const half = 2n * rest - d
  const away = n < 0n ? 0n : 1n
  const up: Readonly<Record<string, bigint>> = {
    floor: 0n,
    ceiling: 1n,
    'away-from-zero': away,
    'toward-zero': 1n - away,
    'half-away-from-zero': half === 0n ? away : half > 0n ? 1n : 0n,
    'half-even': half === 0n ? (low % 2n === 0n ? 0n : 1n) : half > 0n ? 1n : 0n,
  }
  return low + (up[mode] as bigint)
}
