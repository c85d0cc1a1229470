/** One settlement as text: who is paid, the lines behind it, and the balances before and after. */
import { advances } from '../../agreement/advance.ts'
import type { SettledPeriod } from '../../agreement/series.ts'
import type { KeyData } from '../../core/key.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { fromText, type Rational, sub } from '../../number/rational.ts'
import type { Settlement } from '../../read/settlement.ts'
import type { AgreementFile } from '../../text/agreement-file.ts'
import { isMoney, moneyPlaces, showNumber } from '../amount.ts'
import { exactLines, isIdle } from '../exact.ts'
import type { Style } from '../output.ts'
import { sum } from '../sum.ts'
import { type Column, table } from '../table.ts'
import { headingOf } from './heading.ts'

type Cells = readonly string[]

/** @example settlementText(agreement, settled, style) */
export function settlementText(whole: AgreementFile, settled: SettledPeriod, style: Style): string {
  const { settlement, version, period } = settled
  const parts = [payoutTable(whole, settled, style), lineTable(settlement, version.key, style), balanceTable(settlement, version.key, style)]
  return [style.title(headingOf(whole, version, [period])), ...parts.filter((part) => part !== '')].join('\n\n')
}

function payoutTable(whole: AgreementFile, { settlement, version, status }: SettledPeriod, { head }: Style): string {
  const { payouts, costs, net } = settlement
  const parties = Object.keys(payouts)
  if (parties.length === 0) return ''
  const places = moneyPlaces(version.key)
  const paidEarly = status === 'provisional' ? advances(whole, settlement) : {}
  const given = [payouts, costs, net, paidEarly].map((amounts) => new Map(Object.entries(amounts).map(([name, amount]) => [name, fromDecimal(amount)])))
  const cell = (amount: Rational | undefined): string => (amount ? showNumber(amount, places) : '')
  const rows = parties.map((party): Cells => [party, ...given.map((amounts) => cell(amounts.get(party)))])
  const totals = ['total', ...given.map((amounts) => (amounts.size > 0 ? cell(sum([...amounts.values()])) : ''))]
  const heads = ['paid', 'own costs', 'after costs', 'advance'].map((name): Column => ({ head: name, align: 'number' }))
  return table([{ head: 'partner' }, ...heads], parties.length > 1 ? [...rows, null, totals] : rows, head)
}

function lineTable(settlement: Settlement, key: KeyData, { head }: Style): string {
  const rows = exactLines(settlement)
    .filter((line) => !isIdle(line))
    .map(({ name, unit, value }): Cells => [name, showNumber(value, isMoney(unit, key) ? moneyPlaces(key) : 0), unit === '1' ? '' : unit])
  return rows.length === 0 ? '' : table([{ head: 'line' }, { head: 'amount', align: 'number' }, { head: '' }], rows, head)
}

function balanceTable(settlement: Settlement, key: KeyData, { head }: Style): string {
  const rows = Object.entries(settlement.balances).map(([name, after]): Cells => {
    const unit = key.balances[name]?.unit ?? '1'
    const [was, is] = [fromText(settlement.opening[name] ?? '0'), fromDecimal(after)]
    return [name, ...[was, sub(is, was), is].map((amount) => showNumber(amount, isMoney(unit, key) ? moneyPlaces(key) : 0)), unit === '1' ? '' : unit]
  })
  const heads = ['before', 'change', 'after'].map((name): Column => ({ head: name, align: 'number' }))
  return rows.length === 0 ? '' : table([{ head: 'balance' }, ...heads, { head: '' }], rows, head)
}
