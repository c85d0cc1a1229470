/** Periods as whole numbers, so that a lag is a subtraction. */
import { SplitKeyError } from '../core/issue.ts'

/** How a period is written, how many there are in a year, and how it is written again. */
const forms = [
  { pattern: /^(\d{4})-(0[1-9]|1[0-2])$/, perYear: 12, write: (year: string, part: number) => `${year}-${String(part).padStart(2, '0')}` },
  { pattern: /^(\d{4})-Q([1-4])$/, perYear: 4, write: (year: string, part: number) => `${year}-Q${part}` },
  { pattern: /^(\d{4})$/, perYear: 1, write: (year: string) => year },
] as const

/** A kind of period and its place in time. */
export interface Ordinal {
  readonly perYear: number
  readonly number: number
}

/** `2021-03`, `2021-Q1` or `2021`. @throws `schema` for anything else */
export function ordinal(period: string): Ordinal {
  for (const { pattern, perYear } of forms) {
    const match = pattern.exec(period)
    if (match) return { perYear, number: Number(match[1]) * perYear + Number(match[2] ?? 1) - 1 }
  }
  throw new SplitKeyError([{ code: 'schema', path: period, message: `'${period}' is not a period: write 2021-03, 2021-Q1 or 2021` }])
}

/** The period so many periods later, or earlier. @example shifted('2021-01', -2) // '2020-11' */
export function shifted(period: string, by: number): string {
  const { perYear, number } = ordinal(period)
  const form = forms.find((each) => each.perYear === perYear) as (typeof forms)[number]
  const moved = number + by
  const year = String(Math.floor(moved / perYear)).padStart(4, '0')
  return form.write(year, (((moved % perYear) + perYear) % perYear) + 1)
}
