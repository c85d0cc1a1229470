/** What each partner keeps in each of the real months. */
import { compareNumbers, sumNumbers } from '../../../core/number-text.ts'
import { exact } from '../../../read/settlement.ts'
import type { Session } from './session.ts'

export interface Kept {
  readonly of: string
  readonly period: string
  /** Exact, after its own costs where the key states them. */
  readonly text: string
  readonly unit: string
}

export const keptOf = ({ series }: Session): readonly Kept[] =>
  series.flatMap(({ period, settlement, version: { key } }) => {
    const all = { ...exact(settlement, 'payouts'), ...exact(settlement, 'net') }
    return Object.entries(all).map(([of, text]) => ({ of, period, text, unit: key.pot?.unit ?? '1' }))
  })

export interface Summary {
  readonly total: string
  readonly worst: Kept | undefined
  readonly losses: number
  readonly unit: string
}

export function summaryOf(name: string, kept: readonly Kept[]): Summary {
  const own = kept.filter(({ of }) => of === name)
  const [first, ...more] = own
  const worst = more.reduce((least, one) => (least && compareNumbers(one.text, least.text) < 0 ? one : least), first)
  return { total: sumNumbers(own.map(({ text }) => text)), worst, losses: own.filter(({ text }) => text.startsWith('-')).length, unit: first?.unit ?? '1' }
}
