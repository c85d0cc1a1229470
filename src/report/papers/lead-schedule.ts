/** The lead schedule: what every partner and fund received in every period, what it ties to, and an empty column for ticks. */
import type { SettledPeriod } from '../../agreement/series.ts'
import { potName } from '../../core/key.ts'
import type { CsvCell } from '../ledger/csv.ts'
import type { Reference } from '../references.ts'
import { type Block, grid, heading, type Paper, text } from './block.ts'
import { type Figure, figuresOf } from './figures.ts'
import { amountText, asFraction } from './show.ts'

const shownSections: readonly Figure['section'][] = ['payouts', 'balances', 'costs', 'net']

/** What a figure is, in a few words. */
const meaning: Readonly<Record<Figure['section'], (name: string) => string>> = {
  inputs: (name) => name,
  opening: (name) => `${name} before`,
  lines: (name) => name,
  payouts: (name) => `paid to ${name}`,
  balances: (name) => `${name} at the end`,
  costs: (name) => `own costs of ${name}`,
  net: (name) => `${name} after own costs`,
}

/** Paper A. */
export function leadSchedule(series: readonly SettledPeriod[], reference: Reference): Paper {
  const intro = text('Reference numbers mean the same in every period. The column for ticks is left empty for whoever performs procedures.')
  return { letter: 'A', name: 'lead-schedule', title: 'Lead schedule', blocks: [intro, ...series.flatMap((settled) => periodBlocks(settled, reference))] }
}

function periodBlocks(settled: SettledPeriod, reference: Reference): readonly Block[] {
  const figures = figuresOf(settled, reference)
  const shown = figures.filter(({ section }) => shownSections.includes(section))
  const pot = figures.find(({ section, name }) => section === 'lines' && name === potName)
  const clause = pot ? [] : figures.filter(({ section }) => section === 'lines')
  const rows = [...clause, ...(pot ? [pot] : []), ...shown].map(({ reference: ref, section, name, unit, value, money }) => [
    ref,
    meaning[section](name),
    amountText(value, money),
    unit === '1' ? '' : unit,
    section === 'payouts' ? `C, D ${reference('lines', potName)}` : 'D',
    '',
  ])
  return [heading(periodName(settled)), grid(['Ref', 'What', 'Amount', 'Unit', 'Agrees to', 'Tick'], rows, [2])]
}

/** The period, and whether anything in it is provisional. */
export const periodName = ({ period, status, version }: SettledPeriod): string =>
  `${period === '' ? 'One settlement' : period}${status === undefined ? '' : ` (${status})`}${version.from === undefined ? '' : `, rules from ${version.from}`}`

/** All figures of all periods as a table for spreadsheets. */
export const figureRows = (series: readonly SettledPeriod[], reference: Reference): readonly (readonly CsvCell[])[] => [
  ['ref', 'period', 'section', 'name', 'unit', 'value', 'numerator', 'denominator'],
  ...series.flatMap((settled) => figuresOf(settled, reference).map((figure): readonly CsvCell[] => figureRow(settled.period, figure))),
]

function figureRow(period: string, { reference, section, name, unit, value }: Figure): readonly CsvCell[] {
  const { numerator, denominator } = asFraction(value)
  // What is no finite decimal has no cell that a spreadsheet could hold exactly: numerator and denominator say it.
  const decimal: CsvCell = value.includes('/') ? '' : { number: value }
  return [reference, period, section, name, unit, decimal, { number: numerator }, { number: denominator }]
}
