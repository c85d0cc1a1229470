/** One million scenarios of M1 with all statistics: splitkey, the same by hand, and a spreadsheet recalculated. */
import type { Compared } from '../report.ts'
import { byHand } from './by-hand.ts'
import { draws, type Said } from './question.ts'
import { withSplitkey } from './splitkey.ts'
import { recalculated } from './with-hyperformula.ts'

const rounds = 5
/** Recalculating a million times takes minutes: so many are timed, and what a million would take is computed. */
const recalculations = 2000

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number

function seconds(work: () => void): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e9
}

const spreadsheet = (): void => {
  for (let i = 0; i < recalculations; i++) recalculated(900 + (i % 200), 1.2 + (i % 97) / 50, 500 + (i % 89) * 4, 98 + (i % 13))
}

const differs = (a: Said, b: Said): string => (Math.abs(a.mean - b.mean) / Math.max(Math.abs(b.mean), 1)).toExponential(0)

export function compareScenarios(): Compared {
  const said = [withSplitkey(1), byHand(1)] as const
  spreadsheet()
  const times = Array.from({ length: rounds }, (_, round) => ({
    splitkey: seconds(() => withSplitkey(round + 2)),
    hand: seconds(() => byHand(round + 2)),
    sheet: (seconds(spreadsheet) / recalculations) * draws,
  }))
  const of = (which: 'splitkey' | 'hand' | 'sheet'): number => median(times.map((round) => round[which]))
  const ratio = (which: 'hand' | 'sheet'): number => median(times.map((round) => round[which] / round.splitkey))
  const text = [
    '### One million scenarios of M1, all statistics',
    '',
    'Draws, both partners and both together: quantiles, chance of loss, expected shortfall, Sobol indices with 200 resamples. The spreadsheet only recalculates.',
    '',
    '| what | s | time ÷ splitkey | mean of W differs by |',
    '|---|---:|---:|---:|',
    `| splitkey uncertainty | ${of('splitkey').toFixed(2)} | 1.00 | |`,
    `| plain numbers by hand | ${of('hand').toFixed(2)} | ${ratio('hand').toFixed(2)} | ${differs(said[1].W, said[0].W)} |`,
    `| HyperFormula, recalculated (${recalculations} timed) | ${of('sheet').toFixed(0)} | ${ratio('sheet').toFixed(0)} | same sheet |`,
  ].join('\n')
  const what = 'a million scenarios of M1, all statistics'
  return {
    text,
    lines: [
      { what, against: 'plain numbers by hand', ratio: ratio('hand'), exact: 'doubles, as ours' },
      { what, against: 'HyperFormula, recalculation alone', ratio: ratio('sheet'), exact: 'doubles' },
    ],
  }
}
