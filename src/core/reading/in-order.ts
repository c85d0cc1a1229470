/** `{ inOrder: [ { upTo: 500 EUR, … }, { share: 10%, … }, { … } ] }` */
import type { Node } from '../node.ts'
import type { OrderStep, Split } from '../split.ts'
import type { Unit } from '../unit.ts'
import { amount, type Context, type Fields } from './context.ts'
import { isShare, notAShare } from './share.ts'
import { type ReadInner, splitList } from './split-list.ts'

/** Steps; every one but the last says how much it takes. */
export function readInOrder(value: unknown, path: string, context: Context, unit: Unit | undefined, read: ReadInner): Split | undefined {
  const entries = splitList(value, path, context)
  if (!entries) return undefined
  const steps = entries.slice(0, -1).map((entry, index) => readStep(entry, `${path}.${index}`, context, unit, read))
  const rest = read(entries.at(-1), `${path}.${entries.length - 1}`)
  return rest && !steps.includes(undefined) ? { kind: 'inOrder', steps: Object.freeze(steps as OrderStep[]), rest } : undefined
}

function readStep(entry: Fields, path: string, context: Context, unit: Unit | undefined, read: ReadInner): OrderStep | undefined {
  const part = (field: string, wanted: Unit | undefined): Node | undefined =>
    entry[field] === undefined ? undefined : amount(entry[field], `${path}.${field}`, context, wanted)
  const then = read(entry, path, ['upTo', 'share'])
  const upTo = part('upTo', unit)
  const share = part('share', '1')
  if (share && !isShare(share)) return context.report({ code: 'schema', path: `${path}.share`, message: notAShare(share) })
  if (entry['upTo'] === undefined && entry['share'] === undefined)
    return context.report({ code: 'missing-part', path, message: 'every step but the last needs upTo, share or both: else nothing is left for the next' })
  if (!then || (entry['upTo'] !== undefined && !upTo) || (entry['share'] !== undefined && !share)) return undefined
  return Object.freeze({ ...(upTo && { upTo }), ...(share && { share }), then })
}
