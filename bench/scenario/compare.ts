/** One million scenarios of M1 with all statistics: splitkey, the same by hand, and two spreadsheets recalculated. */
import type { Compared, Line } from '../report.ts'
import { byHand } from './by-hand.ts'
import { fullSheet } from './full-sheet.ts'
import { minimalSheet } from './minimal-sheet.ts'
import { draws, type Said } from './question.ts'
import { settledAt, settledColumns } from './settled.ts'
import type { Sheet } from './sheet.ts'
import { key, withSplitkey } from './splitkey.ts'

const rounds = 5
/** Recalculating a million times takes minutes: so many are timed, and what a million would take is computed. */
const recalculations = 1000
/** So many scenarios stand in the sheet that holds several. The full workbook takes twice as long per scenario with a hundred of them. */
const sideBySide = 1000
/** So many draws the batch kernel is given. */
const settledDraws = 20_000

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number

function seconds(work: () => void): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e9
}

interface Contender {
  readonly what: string
  readonly says: string
  /** What a million take, in seconds. */
  readonly million: (round: number) => number
  readonly differs: string
  /** How it stands in the one table; only some do. A sheet is given its draws, and stands beside the batch, which is given them too. */
  readonly against?: string
}

function spreadsheet(sheet: Sheet): (round: number) => number {
  return (round) =>
    (seconds(() => {
      for (let n = 0; n < recalculations; n += sheet.draws) sheet.recalculate(round * recalculations + n)
    }) /
      recalculations) *
    draws
}

/** In how many draws a sheet says another cent than the settlement. `last`: it says only so many of the last figures. */
function anotherCent(sheet: Sheet, last = 0): string {
  let wrong = 0
  for (let n = 0; n < recalculations; n += sheet.draws)
    sheet.recalculate(n).forEach((said, index) => {
      const right = settledAt(key, n + index).slice(-last)
      if (said.some((cents, place) => cents !== right[place])) wrong++
    })
  return `${wrong} of ${recalculations} draws another cent`
}

const differs = (a: Said, b: Said): string =>
  `mean of W by ${(Math.abs(a.mean - b.mean) / Math.max(Math.abs(b.mean), 1)).toExponential(0)}: other random numbers`

function contenders(): readonly Contender[] {
  const sheets = [minimalSheet(1), minimalSheet(sideBySide), fullSheet(key, 1)] as const
  const [minimal, minimals, full] = sheets
  const settled = settledColumns(key, settledDraws)
  const least = 'left with, before cents; recalculates only'
  const all = 'every line, payouts to the cent, balances, left with; recalculates only'
  const wrong = { least: anotherCent(minimal, 2), leasts: anotherCent(minimals, 2), full: anotherCent(full) }
  const hand = { what: 'plain numbers by hand', says: 'left with, before cents; all statistics' }
  const sheet = (of: Sheet, kind: string) => `HyperFormula, ${kind}: ${of.formulas} formulas a scenario, ${of.draws === 1 ? 'one' : of.draws} at a time`
  return [
    { what: 'splitkey uncertainty', says: hand.says, million: (round) => seconds(() => void withSplitkey(round)), differs: '' },
    { what: 'splitkey batch, draws given', says: 'payouts to the cent', million: () => (seconds(() => void settled()) / settledDraws) * draws, differs: '' },
    { ...hand, million: (round) => seconds(() => void byHand(round)), differs: differs(byHand(1).W, withSplitkey(1).W), against: hand.what },
    {
      what: sheet(minimal, 'minimal sheet'),
      says: least,
      million: spreadsheet(minimal),
      differs: wrong.least,
      against: 'HyperFormula, minimal sheet recalculated',
    },
    { what: sheet(minimals, 'minimal sheet'), says: least, million: spreadsheet(minimals), differs: wrong.leasts },
    { what: sheet(full, 'full workbook'), says: all, million: spreadsheet(full), differs: wrong.full, against: 'HyperFormula, full workbook recalculated' },
  ]
}

const shown = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2))

export function compareScenarios(): Compared {
  const all = contenders()
  for (const { million } of all) million(1)
  const times = Array.from({ length: rounds }, (_, round) => all.map(({ million }) => million(round + 2)))
  const of = (index: number): number => median(times.map((round) => round[index] as number))
  const ratio = (index: number, to: number): number => median(times.map((round) => (round[index] as number) / (round[to] as number)))
  const text = [
    '### One million scenarios of M1, all statistics',
    '',
    'All statistics: both partners and both together, quantiles, chance of loss, expected shortfall, Sobol indices with 200 resamples.',
    `Spreadsheets only recalculate: ${recalculations} draws are timed, of the batch ${settledDraws}, and a million computed from them. The minimal sheet says what \`uncertainty\` says of a draw; the full workbook says what \`settle\` says.`,
    '',
    '| what | says | s | time ÷ uncertainty | time ÷ batch | differs |',
    '|---|---|---:|---:|---:|---|',
    ...all.map(
      ({ what, says, differs: by }, index) => `| ${what} | ${says} | ${shown(of(index))} | ${shown(ratio(index, 0))} | ${shown(ratio(index, 1))} | ${by} |`,
    ),
  ].join('\n')
  const lines = all.flatMap(({ against, differs: by }, index): readonly Line[] => {
    if (against === undefined) return []
    const statistics = { what: 'a million scenarios of M1, all statistics', own: 'distributions', against, ratio: ratio(index, 0), exact: by }
    if (!against.startsWith('HyperFormula')) return [{ ...statistics, given: 'distributions' }]
    const drawn = { what: 'a million scenarios of M1, payouts to the cent', own: 'draws made before', against, ratio: ratio(index, 1), exact: by }
    return [
      { ...statistics, given: 'draws made before; no statistics' },
      { ...drawn, given: 'draws made before' },
    ]
  })
  return { text, lines }
}
