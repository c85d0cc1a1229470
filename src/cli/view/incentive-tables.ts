/** The incentive table and what is wrong with it, for people. */
import type { KeyData } from '../../core/key.ts'
import { findingText } from '../../scenario/incentive/findings.ts'
import type { IncentiveRow, IncentiveTable } from '../../scenario/incentive/incentives.ts'
import type { Misreport } from '../../scenario/reporting.ts'
import { type DataTable, money, part, plain, words } from '../data-table.ts'

/** The tables of one key at one point. */
export function incentiveTables(key: KeyData, table: IncentiveTable, reports: readonly Misreport[]): readonly DataTable[] {
  return [gains(table), ...within(table), ...untruths(table, reports), problems(key, table)]
}

/** What one unit better is worth, and who keeps it. */
function gains({ unit, recipients, rows }: IncentiveTable): DataTable {
  return {
    title: `What an improvement of one unit is worth, in ${unit}`,
    columns: [
      words('input'),
      plain('now'),
      words('unit'),
      words('better'),
      words('controlled by'),
      money('to all'),
      ...recipients.map((name) => money(`to ${name}`)),
      ...recipients.map((name) => part(`${name} keeps`)),
      money('1 % is worth'),
      words('kink'),
    ],
    rows: rows.map(gainRow(recipients)),
    notes: ['The parts of every improvement add up to 100 %: what its controller does not keep insures it.'],
  }
}

const gainRow =
  (recipients: readonly string[]) =>
  ({ input, value, unit, better, declared, controlledBy = '', unitBetter, percentBetter, kink }: IncentiveRow): readonly string[] => [
    input,
    value,
    unit,
    // Without a word in the key and without a gain for all, no direction is better.
    declared ? better : unitBetter.joint === '0' ? '' : `${better}?`,
    controlledBy,
    unitBetter.joint,
    ...recipients.map((name) => unitBetter.kept[name] ?? ''),
    ...recipients.map((name) => unitBetter.shares?.[name] ?? ''),
    percentBetter.joint,
    kink ? 'yes' : '',
  ]

/** The least and the most that each keeps within the ranges. */
function within({ recipients, rows }: IncentiveTable): readonly DataTable[] {
  const found = rows.filter(({ ranges }) => ranges !== undefined)
  if (found.length === 0) return []
  return [
    {
      title: 'The least and the most that is kept anywhere in the ranges (exact there; the extremes of the points tried)',
      columns: [words('input'), ...recipients.flatMap((name) => [part(`${name} least`), part(`${name} most`)])],
      rows: found.map(({ input, ranges = {} }) => [input, ...recipients.flatMap((name) => [ranges[name]?.least.share ?? '', ranges[name]?.most.share ?? ''])]),
    },
  ]
}

function untruths({ unit }: IncentiveTable, reports: readonly Misreport[]): readonly DataTable[] {
  if (reports.length === 0) return []
  return [
    {
      title: `What a false report pays, in ${unit}`,
      columns: [words('input'), words('reported by'), plain('truth'), plain('report'), money('gain'), money('per unit')],
      rows: reports.map(({ input, party, truth, reported, gain, perUnit }) => [input, party, truth, reported, gain, perUnit]),
    },
  ]
}

function problems(key: KeyData, { findings, passedOver }: IncentiveTable): DataTable {
  const notes = findings.map((finding) => `${finding.kind}: ${findingText(finding, key)}`)
  const rounded = passedOver.map(
    ({ to, unit, lines }) => `Rounding to ${to} ${unit} in ${lines.join(', ')} is passed over: slopes are those of the key before rounding.`,
  )
  return {
    title: findings.length === 0 ? 'No perverse incentive, dead zone, full exposure or cliff was found' : 'Findings',
    columns: [],
    rows: [],
    notes: [...notes, ...rounded],
  }
}
