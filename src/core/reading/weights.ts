/** Records that must name every partner: fixed shares, measured weights. */
import type { Node } from '../node.ts'
import { canonicalOf } from '../number-text.ts'
import { shown } from '../shown.ts'
import { amount, type Context, type Fields, isFields, party } from './context.ts'

/** Fixed weights: numbers, none below zero, not all zero; percentages must add up to 100 %. */
export function readShares(value: unknown, path: string, context: Context): Readonly<Record<string, string>> | undefined {
  const fields = fullRecord(value, path, context)
  if (!fields) return undefined
  const shares: Record<string, string> = {}
  for (const name of context.parties) {
    const text = canonicalOf(fields[name])
    if (text === undefined || text.startsWith('-'))
      context.report({ code: 'schema', path: `${path}.${name}`, message: `a share is a number, zero or more; found '${shown(fields[name])}'` })
    else shares[name] = text
  }
  if (Object.keys(shares).length < context.parties.length) return undefined
  const values = Object.values(shares)
  if (values.every((share) => share === '0'))
    return context.report({ code: 'shares-all-zero', path, message: 'the shares are all zero: nobody would receive anything' })
  const percent = context.parties.every((name) => isPercent(fields[name]) || shares[name] === '0')
  const mixed = !percent && context.parties.some((name) => isPercent(fields[name]) && shares[name] !== '0')
  if (mixed) return context.report({ code: 'schema', path, message: 'some shares are percentages and some are not: write all of them one way' })
  if (percent && !addsToOne(values)) return context.report({ code: 'does-not-add-up', path, message: 'the percentages do not add up to 100%' })
  return Object.freeze(shares)
}

const isPercent = (value: unknown): boolean => typeof value === 'string' && value.trim().endsWith('%')

/** Measured weights: one amount per partner, all in one unit: that of the pot, where one is given. */
export function readWeights(value: unknown, path: string, context: Context, unit?: string): Readonly<Record<string, Node>> | undefined {
  const fields = fullRecord(value, path, context, ', in the unit of the others,')
  if (!fields) return undefined
  const weights: Record<string, Node> = {}
  for (const name of context.parties) {
    const node = amount(fields[name], `${path}.${name}`, context, unit ?? Object.values(weights)[0]?.unit)
    if (node?.op === 'lit' && node.value.startsWith('-'))
      context.report({ code: 'negative-weight', path: `${path}.${name}`, weight: name, message: `the weight of ${name} is below zero: ${node.value}` })
    if (node) weights[name] = node
  }
  return Object.keys(weights).length < context.parties.length ? undefined : Object.freeze(weights)
}

/** Limits: for some partners, in the unit of the pot. */
export function readCaps(value: unknown, path: string, context: Context, unit: string | undefined): Readonly<Record<string, Node>> | undefined {
  if (!isFields(value)) return context.report({ code: 'schema', path, message: 'limits are written as { partner: amount }' })
  const caps: Record<string, Node> = {}
  for (const [name, cap] of Object.entries(value)) {
    const who = party(name, `${path}.${name}`, context)
    const node = amount(cap, `${path}.${name}`, context, unit)
    if (who !== undefined && node) caps[who] = node
  }
  return Object.keys(caps).length < Object.keys(value).length ? undefined : Object.freeze(caps)
}

function fullRecord(value: unknown, path: string, context: Context, hint = ''): Fields | undefined {
  if (!isFields(value)) return context.report({ code: 'schema', path, message: `shares are written as { ${context.parties.join(': …, ')}: … }` })
  let complete = true
  for (const name of Object.keys(value)) if (party(name, `${path}.${name}`, context) === undefined) complete = false
  for (const name of context.parties)
    if (!Object.hasOwn(value, name)) {
      complete = false
      context.report({ code: 'party-left-out', path, message: `'${name}' has no share here; write '${name}: 0'${hint} if nothing is meant` })
    }
  return complete ? value : undefined
}

/** Do these canonical texts add up to exactly one? In integers, no number type needed. */
function addsToOne(values: readonly string[]): boolean {
  const places = Math.max(...values.map((value) => value.split('.')[1]?.length ?? 0))
  const total = values.reduce((sum, value) => {
    const [whole = '0', part = ''] = value.split('.')
    return sum + BigInt(whole + part.padEnd(places, '0'))
  }, 0n)
  return total === 10n ** BigInt(places)
}
