const pattern = /^\d{4}(?:-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/

/** Is this a period: `2020`, `2020-Q1`, `2020-03` or the day `2020-03-31`? */
export function isPeriod(text: string): boolean {
  if (!pattern.test(text)) return false
  const [year = 0, month = 0, day] = text.split('-').map(Number)
  if (day === undefined) return true
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  return day >= 1 && day <= days
}
