/** In which real months a refuted promise was missed. */
import { fromText } from '../../number/rational.ts'
import { moneyPlaces, showNumber } from '../amount.ts'
import type { Answered } from '../promises.ts'
import type { MonthsFile } from './months-file.ts'
import { subject } from './point-text.ts'

/** How many months, the worst of them, and the line for the shell that explains it; that there is none is an answer too. */
export function monthsText({ replayed, claim, promise, goals, version: { key } }: Answered, path: string, { file, locale }: MonthsFile, goal: number): string {
  if (!replayed) return ''
  const { months, missed, worst, beyond } = replayed
  if (beyond)
    return `real months: they cannot answer this, which also asks about what no month has: ${beyond.slice(0, 3).join(', ')}${beyond.length > 3 ? ', …' : ''}`
  const looked = `${months} ${months === 1 ? 'month' : 'months'} of ${file} within the ranges`
  if (!worst) return `real months: in none of ${looked} it is missed`
  const unit = claim.goals[goal]?.of.unit ?? '1'
  const show = (text: string): string => `${showNumber(fromText(text), moneyPlaces(key))}${unit === '1' ? '' : ` ${unit}`}`
  const moved = worst.along === undefined ? '' : `, moving ${worst.along} to ${showNumber(fromText(worst.to as string))}`
  const whom = subject(promise.with['of'], goals[goal]?.about, Object.values(promise.with), key.parties)
  return [
    `real months: missed in ${missed.length} of ${looked}; worst ${worst.period}${moved}: missed by ${show(worst.by)}; the amount is ${show(worst.value)}`,
    `  splitkey explain ${path} --inputs ${file}${locale === undefined ? '' : ` --locale ${locale}`} --period ${worst.period} --for ${whom}`,
  ].join('\n')
}
