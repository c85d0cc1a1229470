/** Answers to scenarios as tables. */
import { fromText, mul, rational } from '../../number/rational.ts'
import type { Crossing } from '../../scenario/break-even.ts'
import type { CaseResult } from '../../scenario/cases.ts'
import type { EffortResult } from '../../scenario/effort/effort.ts'
import type { Stress } from '../../scenario/stress.ts'
import type { Axis, Grid, SweepRow } from '../../scenario/sweep.ts'
import type { Tornado } from '../../scenario/tornado.ts'
import { showNumber } from '../amount.ts'
import { type DataTable, money, plain, words } from '../data-table.ts'

const listed = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${showNumber(fromText(value))}`)
    .join(', ')

export const caseTable = (title: string, parties: readonly string[], results: readonly CaseResult[]): DataTable => ({
  title: `${title}: what each is left with`,
  columns: [words('case'), ...parties.flatMap((party) => [money(party), money(`${party} change`)]), words('differs in')],
  rows: results.map(({ name, net, change, inputs }) => [name, ...parties.flatMap((party) => [net[party] ?? '', change[party] ?? '']), listed(inputs)]),
})

export const sweepTable = (title: string, parties: readonly string[], { along }: Axis, rows: readonly SweepRow[]): DataTable => ({
  title: `${title}: along ${along}`,
  columns: [plain(along), ...parties.map((party) => money(party)), words('problem')],
  rows: rows.map(({ value, net, problem = '' }) => [value, ...parties.map((party) => net[party] ?? ''), problem]),
})

export const gridTable = (title: string, down: string, across: string, { of, rowValues, columnValues, rows }: Grid): DataTable => ({
  title: `${title}: ${of}, ${down} down and ${across} across`,
  columns: [plain(down), ...columnValues.map((value) => money(value))],
  rows: rows.map((row, index) => [rowValues[index] as string, ...row]),
})

export const tornadoTable = (title: string, { of, base, bars }: Tornado): DataTable => ({
  title: `${title}: what moves ${of} most, now ${base}`,
  columns: [words('input'), plain('low'), money('there'), plain('high'), money('there too'), money('swing')],
  rows: bars.map(({ input, low, high, swing }) => [input, low.value, low.amount, high.value, high.amount, swing]),
})

const happens: Readonly<Record<Crossing['kind'], string>> = {
  rises: 'rises through it',
  falls: 'falls through it',
  touches: 'touches it',
  stays: 'is there',
  jumps: 'jumps past it',
  gap: 'has no value here, and other signs on both sides',
}

export const crossingTable = (title: string, of: string, along: string, reaches: string, crossings: readonly Crossing[]): DataTable => ({
  title: `${title}: where ${of} reaches ${reaches} along ${along}`,
  columns: [plain(along), plain('until'), words(of)],
  rows: crossings.map(({ kind, at, until = '', between }) => [
    between ? between[0] : at,
    between ? between[1] : until,
    between ? `${happens[kind]}, between these two` : happens[kind],
  ]),
  ...(crossings.length === 0 && { notes: ['Nowhere in the range.'] }),
})

export const stressTable = (title: string, found: readonly { readonly of: string; readonly worst: Stress | undefined }[]): DataTable => ({
  title: `${title}: the worst within the ranges`,
  columns: [words('of'), money('worst'), words('how sure'), words('at')],
  rows: found.map(({ of, worst }) => (worst ? [of, worst.value, worst.sure, listed(worst.at)] : [of, '', 'no point has a value', ''])),
  notes: found.some(({ worst }) => worst?.sure === 'worst found')
    ? ['Worst found: exact and reached, but only a proof could say that there is nothing worse.']
    : [],
})

export const effortTable = (title: string, { levers, equilibrium, optimum, efficiency = '', gains, atRest }: EffortResult): DataTable => ({
  title: `${title}: the effort it brings about`,
  columns: [words('input'), words('by'), money('effort', 4), money('best for all', 4)],
  rows: levers.map(({ input, by }, index) => [input, by, equilibrium.efforts[index] ?? '', optimum.efforts[index] ?? '']),
  notes: [
    `Gain ${showNumber(fromText(equilibrium.gain))} of ${showNumber(fromText(optimum.gain))}: efficiency ${efficiency === '' ? 'unknown' : `${showNumber(mul(fromText(efficiency), rational(100n)))} %`}. Of it ${listed(gains)}.`,
    ...(atRest ? [] : ['The answers to each other did not come to rest.']),
  ],
})
