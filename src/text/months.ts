const month = /^(\d{4})-(0[1-9]|1[0-2])$/

/** Is this a month: `2019-01`? */
export const isMonth = (text: string): boolean => month.test(text)

/** Every month from the first to the last, both included: `2019-11`, `2019-12`, `2020-01`. Empty when the last is before the first. */
export function months(from: string, to: string): readonly string[] {
  const count = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1
  const name = (index: number): string => `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  return Array.from({ length: Math.max(count(to) - count(from) + 1, 0) }, (_, index) => name(count(from) + index))
}
