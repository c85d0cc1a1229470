/** The incentive table and what is wrong with it, for people. */
import { findingText } from '../../scenario/incentive/findings.ts'
import type { IncentiveRow, IncentiveTable } from '../../scenario/incentive/incentives.ts'
import type { Misreport } from '../../scenario/reporting.ts'
import { type DataTable, part, plain, words } from '../data-table.ts'
import type { AboutKey } from './about-key.ts'

/** The tables of one key at one point; without a title they stand below one already. */
export function incentiveTables(about: AboutKey, table: IncentiveTable, reports: readonly Misreport[]): readonly DataTable[] {
  return [gains(about, table), ...within(about, table), ...untruths(about, table, reports), problems(about, table)]
}

const titled = ({ title }: AboutKey, text: string): string => (title === '' ? text : `${title}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`)

/** What one unit better is worth, and who keeps it. */
function gains(about: AboutKey, { unit, recipients, rows }: IncentiveTable): DataTable {
  const { paid } = about
  return {
    title: titled(about, `What an improvement of one unit is worth, in ${unit}`),
    columns: [
      words('input'),
      plain('now'),
      words('unit'),
      words('better'),
      words('controlled by'),
      paid('to all'),
      ...recipients.map((name) => paid(`to ${name}`)),
      ...recipients.map((name) => part(`${name} keeps`)),
      paid('1 % is worth'),
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
function within(about: AboutKey, { recipients, rows }: IncentiveTable): readonly DataTable[] {
  const found = rows.filter(({ ranges }) => ranges !== undefined)
  if (found.length === 0) return []
  return [
    {
      title: titled(about, 'The least and the most that is kept anywhere in the ranges (exact there; the extremes of the points tried)'),
      columns: [words('input'), ...recipients.flatMap((name) => [part(`${name} least`), part(`${name} most`)])],
      rows: found.map(({ input, ranges = {} }) => [input, ...recipients.flatMap((name) => [ranges[name]?.least.share ?? '', ranges[name]?.most.share ?? ''])]),
    },
  ]
}

function untruths(about: AboutKey, { unit }: IncentiveTable, reports: readonly Misreport[]): readonly DataTable[] {
  if (reports.length === 0) return []
  const { paid } = about
  return [
    {
      title: titled(about, `What a false report pays, in ${unit}`),
      columns: [words('input'), words('reported by'), plain('truth'), plain('report'), paid('gain'), paid('per unit')],
      rows: reports.map(({ input, party, truth, reported, gain, perUnit }) => [input, party, truth, reported, gain, perUnit]),
    },
  ]
}

function problems(about: AboutKey, { findings, passedOver }: IncentiveTable): DataTable {
  const notes = findings.map((finding) => `${finding.kind}: ${findingText(finding, about.key)}`)
  const rounded = passedOver.map(
    ({ to, unit, lines }) =>
      `Rounding to ${to}${unit === '1' ? '' : ` ${unit}`} in ${lines.join(', ')} is passed over: slopes are those of the key before rounding.`,
  )
  return {
    title: titled(about, findings.length === 0 ? 'No perverse incentive, dead zone, full exposure or cliff was found' : 'Findings'),
    columns: [],
    rows: [],
    notes: [...notes, ...rounded],
  }
}
