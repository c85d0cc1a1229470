import { firstDay } from '../agreement/period.ts'

/** Is this a period: `2020`, `2020-Q1`, `2020-03` or the day `2020-03-31`? */
export const isPeriod = (text: string): boolean => firstDay(text) !== undefined
