/** Periods: a year, a quarter, a month or a day, written as people write them, compared by the day they begin. */

const pattern = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?$/

/** The first day of a period, `2020-04-01` for `2020-Q2`, or `undefined` when the text is no period. */
export function firstDay(period: string): string | undefined {
  const match = pattern.exec(period)
  if (!match) return undefined
  const [, year, quarter, month, day] = match
  const first = quarter === undefined ? (month ?? '01') : String(Number(quarter) * 3 - 2).padStart(2, '0')
  const date = `${year}-${first}-${day ?? '01'}`
  return exists(date) ? date : undefined
}

/** The last day of a period, `2020-06-30` for `2020-Q2`, or `undefined` when the text is no period. */
export function lastDay(period: string): string | undefined {
  const first = firstDay(period)
  if (first === undefined) return undefined
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number)
  const months = period.includes('Q') ? 3 : period.length === 4 ? 12 : period.length === 7 ? 1 : 0
  const last = months === 0 ? new Date(Date.UTC(year, month - 1, day)) : new Date(Date.UTC(year, month - 1 + months, 0))
  return last.toISOString().slice(0, 10)
}

/** 30 February is no day. */
const exists = (date: string): boolean => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)

/** The number of the month, 1 to 12. */
export const monthOf = (period: string): number => Number((firstDay(period) ?? '').slice(5, 7))
