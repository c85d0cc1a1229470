/** `{ tiers: [ { upTo: 5000 EUR, … }, { … } ] }` */
import { compareNumbers } from '../number-text.ts'
import type { Split, Tier } from '../split.ts'
import type { Unit } from '../unit.ts'
import { amount, type Context } from './context.ts'
import { type ReadInner, splitList } from './split-list.ts'

/** Tiers, lowest first; only the last goes without a bound. */
export function readTiers(value: unknown, path: string, context: Context, unit: Unit | undefined, read: ReadInner): Split | undefined {
  const entries = splitList(value, path, context)
  const tiers = entries?.map((entry, index): Tier | undefined => {
    const at = `${path}.${index}`
    const last = index === entries.length - 1
    if (last && entry['upTo'] !== undefined)
      context.report({ code: 'missing-part', path: at, message: 'the last tier has no upTo: say who receives what lies above' })
    if (!last && entry['upTo'] === undefined) context.report({ code: 'missing-part', path: at, message: 'only the last tier may go without upTo' })
    const then = read(entry, at, ['upTo'])
    if (last || entry['upTo'] === undefined) return then && Object.freeze({ then })
    const upTo = amount(entry['upTo'], `${at}.upTo`, context, unit)
    return then && upTo && Object.freeze({ upTo, then })
  })
  if (!tiers || tiers.includes(undefined)) return undefined
  rising(tiers as Tier[], path, context)
  return { kind: 'tiers', tiers: Object.freeze(tiers as Tier[]) }
}

/** Constant bounds must rise, from above zero; bounds that are formulas are kept in order when they are computed. */
function rising(tiers: readonly Tier[], path: string, context: Context): void {
  let below = '0'
  tiers.forEach(({ upTo }, index) => {
    if (upTo?.op !== 'lit') return
    if (compareNumbers(upTo.value, below) <= 0)
      context.report({
        code: 'tiers-not-rising',
        path: `${path}.${index}.upTo`,
        message: `a tier must end above the one before it: ${upTo.value} does not lie above ${below}`,
      })
    else below = upTo.value
  })
}
