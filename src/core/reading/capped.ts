/** `{ capped: { shares: …, caps: …, excess: refill } }` */
import type { Split } from '../split.ts'
import type { Unit } from '../unit.ts'
import { type Context, isFields, onlyFields } from './context.ts'
import type { ReadInner } from './split-list.ts'
import { readCaps, readShares } from './weights.ts'

/** More limits than this would need more than a thousand terms: write a rule of your own then. */
const mostRefillCaps = 10

/** Fixed weights with limits, and where what lies above a limit goes. */
export function readCapped(value: unknown, path: string, context: Context, unit: Unit | undefined, read: ReadInner): Split | undefined {
  if (!isFields(value)) return context.report({ code: 'schema', path, message: 'write { shares: …, caps: …, excess: … }' })
  onlyFields(value, ['shares', 'caps', 'excess', 'rest'], path, context)
  const shares = readShares(value['shares'], `${path}.shares`, context)
  const caps = readCaps(value['caps'], `${path}.caps`, context, unit)
  const refill = value['excess'] === 'refill'
  const excess = refill ? 'refill' : readExcess(value['excess'], `${path}.excess`, context, read)
  const rest = value['rest'] === undefined ? undefined : read(value['rest'], `${path}.rest`)
  if (!shares || !caps || !excess) return undefined
  const free = context.parties.some((name) => caps[name] === undefined && shares[name] !== '0')
  if (refill && !free && value['rest'] === undefined)
    return context.report({ code: 'missing-part', path: `${path}.rest`, message: 'every partner has a limit: say who receives the rest when all are full' })
  if (refill && Object.keys(caps).length > mostRefillCaps)
    return context.report({ code: 'too-large', path: `${path}.caps`, message: `refill works with at most ${mostRefillCaps} limits` })
  return { kind: 'capped', shares, caps, excess, ...(rest && { rest }) }
}

const readExcess = (value: unknown, path: string, context: Context, read: ReadInner): Split | undefined =>
  value === undefined
    ? context.report({ code: 'missing-part', path, message: 'say who receives what a partner at its limit cannot take: refill, or a split' })
    : read(value, path)
