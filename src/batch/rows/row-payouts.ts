/** Payouts row by row, as decimal texts. */
import { fromText, mul, rational, toText } from '../../number/rational.ts'
import type { BatchResult, RowIssues } from './result.ts'

/** Per row what every recipient receives; a row without a settlement has none. */
export interface RowPayouts {
  readonly rows: readonly (Readonly<Record<string, string>> | undefined)[]
  readonly issues: readonly RowIssues[]
  /** Balances that no row has a value for: each row starts them as agreed. */
  readonly atStart: readonly string[]
}

/** Writes out a result: amounts in canonical text, in the unit of the pot. */
export function rowPayouts({ rows, step, payouts, issues, atStart }: BatchResult): RowPayouts {
  const text = amountText(step)
  const names = Object.keys(payouts)
  const columns = Object.values(payouts)
  // All rows have one shape: that of a copy is known beforehand.
  const nobody: Record<string, string> = Object.fromEntries(names.map((name) => [name, '0']))
  const all: (Record<string, string> | undefined)[] = new Array(rows)
  for (let row = 0; row < rows; row++) {
    const paid = { ...nobody }
    for (let index = 0; index < names.length; index++) paid[names[index] as string] = text((columns[index] as Float64Array)[row] as number)
    all[row] = paid
  }
  for (const { row } of issues) all[row] = undefined
  return { rows: all, issues, atStart }
}

/** The most decimals of a step that are written without rationals. */
const mostPlaces = 3

/** Whole steps as an amount, in canonical text. */
function amountText(step: string): (steps: number) => string {
  const places = step.includes('/') ? mostPlaces + 1 : (step.split('.')[1]?.length ?? 0)
  const size = fromText(step)
  const slow = (steps: number): string => toText(mul(rational(BigInt(steps)), size))
  if (places > mostPlaces) return slow
  const power = 10 ** places
  const times = Number(step.replace('.', ''))
  const parts = Array.from({ length: power }, (_, part) => `.${String(part).padStart(places, '0')}`.replace(/\.?0+$/, ''))
  return (steps) => {
    const amount = Math.abs(steps) * times
    if (amount > Number.MAX_SAFE_INTEGER) return slow(steps)
    const whole = Math.floor(amount / power)
    const text = String(whole) + (parts[amount - whole * power] as string)
    return steps < 0 ? `-${text}` : text
  }
}
