/** Balances: first their heads, so that formulas can mention them; then what they hold afterwards. */
import type { Issue } from '../issue.ts'
import type { Balance } from '../key.ts'
import { nameIssue } from '../names.ts'
import type { Unit } from '../unit.ts'
import { amount, type Context, constant, type Fields, isFields, onlyFields } from './context.ts'

/** A balance before its formula is read. */
export interface BalanceHead {
  readonly unit: Unit
  readonly start: string
  readonly fund: boolean
}

/** The unit and start of every balance. */
export function readBalanceHeads(value: unknown, report: (issue: Issue) => undefined): Readonly<Record<string, BalanceHead>> {
  const heads: Record<string, BalanceHead> = {}
  if (value === undefined) return heads
  if (!isFields(value)) report({ code: 'schema', path: 'balances', message: 'balances are written as { name: { start: 0 EUR, next: … } }' })
  else
    for (const [name, written] of Object.entries(value)) {
      const path = `balances.${name}`
      const bad = nameIssue(path, name)
      if (bad) report(bad)
      const head = isFields(written)
        ? readBalanceHead(written, path, report)
        : report({ code: 'schema', path, message: 'a balance is written as { start: 0 EUR, next: … } or { start: 0 EUR, fund: true }' })
      if (head && !bad) heads[name] = head
    }
  return heads
}

function readBalanceHead(written: Fields, path: string, report: (issue: Issue) => undefined): BalanceHead | undefined {
  onlyFields(written, ['start', 'next', 'fund'], path, { report })
  const fund = written['fund'] === true || written['fund'] === 'true'
  if (fund === (written['next'] !== undefined))
    return report({ code: 'missing-part', path, message: 'a balance needs either next (what it holds afterwards) or fund: true' })
  const start = constant(written['start'], `${path}.start`, { report }, '0 EUR')
  return start ? { unit: start.unit, start: start.value, fund } : undefined
}

/** The balances of a key, with what they hold afterwards. */
export function readBalances(value: unknown, heads: Readonly<Record<string, BalanceHead>>, context: Context): Readonly<Record<string, Balance>> {
  const balances: Record<string, Balance> = {}
  for (const [name, { unit, start, fund }] of Object.entries(heads)) {
    const written = (value as Readonly<Record<string, Fields>>)[name]
    const next = fund ? undefined : amount(written?.['next'], `balances.${name}.next`, context, unit)
    balances[name] = Object.freeze({ unit, start, ...(next && { next }) })
  }
  return Object.freeze(balances)
}
