/** Settles the rows of a call in their order, carrying balances; what goes wrong is told with the line of the inputs. */
import { type Carried, type PeriodInputs, type SettledPeriod, settleSeries } from '../agreement/series.ts'
import { type Issue, isSplitKeyError, SplitKeyError } from '../core/issue.ts'
import { settleData } from '../read/settle.ts'
import type { AgreementFile } from '../text/agreement-file.ts'
import type { Io } from './io.ts'
import type { Row, Rows } from './load-rows.ts'
import { withProgress } from './progress.ts'
import { usageError } from './usage-error.ts'

export interface SettleRowsOptions {
  /** Settle up to this period, and answer with it alone. */
  readonly period?: string
  /** What the balances hold before: before `period` where that is given, else before the first row. */
  readonly start?: Carried
}

/** @throws the problems of the first period that has any; a usage error for a period that is not there */
export function settleRows(whole: AgreementFile, given: Rows, { period, start }: SettleRowsOptions, io: Io): readonly SettledPeriod[] {
  // What the inputs themselves say of balances is what they hold before the first row, whichever period is asked for.
  const opening = start ?? given.start
  const [only, ...more] = given.rows
  if (only && more.length === 0 && only.period === undefined) return [settleOne(whole, { ...only, ...(period !== undefined && { period }) }, opening)]
  const index = period === undefined ? given.rows.length - 1 : given.rows.findIndex((row) => row.period === period)
  if (index < 0) throw usageError(`${given.label} has no inputs for '${period}'; it has ${spanOf(given.rows)}`)
  const rows = given.rows.slice(period !== undefined && start ? index : 0, index + 1)
  const periods = rows as readonly PeriodInputs[]
  const settled = located(rows, () => withProgress(io, 'settling', (after) => settleSeries(whole, periods, opening, after)))
  return period === undefined ? settled : settled.slice(-1)
}

/** The periods of these rows, in a few words. */
export function spanOf(rows: readonly Row[]): string {
  const names = rows.map(({ period }) => period ?? 'one set of inputs without a period')
  return names.length <= 3 ? names.join(', ') : `${names[0]} … ${names.at(-1)} (${names.length} periods)`
}

function settleOne(whole: AgreementFile, row: Row, start: Carried | undefined): SettledPeriod {
  const { period, at: _at, placeOf: _placeOf, nameOf: _nameOf, details: _details, ...rest } = row
  if (period !== undefined) return located([row], () => settleSeries(whole, [{ period, ...rest }], start))[0] as SettledPeriod
  const [version, ...later] = whole.versions
  if (!version || later.length > 0) throw usageError(`'${whole.name}' has several versions: say which period this is, with --period`)
  return { ...rest, period: '', version, settlement: located([row], () => settleData(version.key, row.inputs, start)) }
}

type Placed = Pick<Row, 'period' | 'at' | 'placeOf' | 'nameOf'>

/** Runs `work`; its problems get the place of the inputs they are about. */
export function located<T>(rows: readonly Placed[], work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    throw new SplitKeyError(error.issues.map((issue) => (issue.at ? issue : withPlace(issue, rows))))
  }
}

function withPlace(issue: Issue, rows: readonly Placed[]): Issue {
  const row = rows.find(({ period }) => period !== undefined && (issue.path === period || issue.path.startsWith(`${period}.`))) ?? rows[0]
  const input = 'input' in issue ? issue.input : 'name' in issue ? issue.name : ''
  const at = (issue.code === 'unknown-input' ? row?.nameOf?.(input) : undefined) ?? row?.placeOf?.(input) ?? row?.at
  return at ? { ...issue, at } : issue
}
