/** Answers to scenarios as tables. */
import type { PlannedBreakEven } from '../../core/scenario-plan.ts'
import { fromText, mul, rational, toText } from '../../number/rational.ts'
import type { Crossing } from '../../scenario/break-even.ts'
import type { CaseResult } from '../../scenario/cases.ts'
import type { EffortResult } from '../../scenario/effort/effort.ts'
import type { Stress } from '../../scenario/stress.ts'
import type { Axis, Grid, SweepRow } from '../../scenario/sweep.ts'
import type { Tornado } from '../../scenario/tornado.ts'
import type { Turn } from '../../scenario/turns.ts'
import { moneyPlaces, showNumber } from '../amount.ts'
import { type DataTable, plain, words } from '../data-table.ts'
import { listed, type Said, said } from '../data-words.ts'
import { type AboutKey, inUnit } from './about-key.ts'

export const caseTable = ({ title, key: { parties }, units, unit, paid }: AboutKey, results: readonly CaseResult[]): DataTable => ({
  title: `${title}: what each is left with${inUnit(unit)}`,
  columns: [words('case'), ...parties.flatMap((party) => [paid(party), paid(`${party} change`)]), words('differs in')],
  rows: results.map(({ name, net, change, inputs }) => [name, ...parties.flatMap((party) => [net[party] ?? '', change[party] ?? '']), listed(inputs, units)]),
})

export const sweepTable = ({ title, key: { parties }, units, unit, paid }: AboutKey, { along }: Axis, rows: readonly SweepRow[]): DataTable => ({
  title: `${title}: what each is left with${inUnit(unit)}, along ${along}`,
  columns: [plain(along, units[along]), ...parties.map(paid), words('problem')],
  rows: rows.map(({ value, net, problem = '' }) => [value, ...parties.map((party) => net[party] ?? ''), problem]),
})

export const gridTable = ({ title, units, unitOf, amounts }: AboutKey, down: string, across: string, grid: Grid): DataTable => ({
  title: `${title}: ${grid.of}${inUnit(unitOf(grid.of))}, ${down} down and ${across}${bracketed(units[across])} across`,
  columns: [plain(down, units[down]), ...grid.columnValues.map((value) => ({ ...amounts(value, grid.of), shown: showNumber(fromText(value)) }))],
  rows: grid.rows.map((row, index) => [grid.rowValues[index] as string, ...row]),
})

const bracketed = (unit = '1'): string => (unit === '1' ? '' : ` (${unit})`)

export const tornadoTable = ({ title, key, units, unitOf, amounts }: AboutKey, { of, base, bars }: Tornado, turned: readonly Turn[]): DataTable => ({
  title: (number) => `${title}: what moves ${of} most, now ${number(base, unitOf(of), moneyPlaces(key))}`,
  columns: [words('input'), words('unit'), plain('low'), amounts('at low', of), plain('high'), amounts('at high', of), amounts('swing', of)],
  rows: bars.map(({ input, low, high, swing }) => [input, unitWord(units[input]), low.value, low.amount, high.value, high.amount, swing]),
  // The ends do not say it all where an amount turns between them.
  notes: turned.map(({ input, kind, at, amount }): Said => {
    const beyond = kind === 'least' ? 'less than at both ends' : 'more than at both ends'
    return (number) => `${input}: at ${number(at, units[input])} ${of} comes to ${number(amount, unitOf(of), moneyPlaces(key))}, ${beyond}.`
  }),
})

const unitWord = (unit = '1'): string => (unit === '1' ? '' : unit)

const happens: Readonly<Record<Crossing['kind'], string>> = {
  rises: 'rises through it',
  falls: 'falls through it',
  touches: 'touches it',
  stays: 'is there',
  jumps: 'jumps past it',
  gap: 'has no value here, and other signs on both sides',
}

export const crossingTable = ({ title, units, unitOf }: AboutKey, question: PlannedBreakEven, crossings: readonly Crossing[]): DataTable => {
  const { of, along, reaches = '0', from, to } = question
  return {
    title: (number) => `${title}: where ${of} reaches ${number(reaches, unitOf(of))} along ${along}`,
    columns: [plain(along, units[along]), plain('until'), words(of)],
    rows: crossings.map(({ kind, at, until = '', between }) => [
      between ? between[0] : at,
      between ? between[1] : until,
      between ? `${happens[kind]}, between these two` : happens[kind],
    ]),
    ...(crossings.length === 0 && { notes: [(number) => `Nowhere from ${number(from)} to ${number(to, units[along])}.`] }),
  }
}

export const stressTable = (
  { title, units, unitOf, paid }: AboutKey,
  found: readonly { readonly of: string; readonly worst: Stress | undefined }[],
): DataTable => ({
  title: `${title}: the worst within the ranges`,
  columns: [words('of'), paid('worst'), words('unit'), words('how sure'), words('at')],
  rows: found.map(({ of, worst }) =>
    worst ? [of, worst.value, unitWord(unitOf(of)), worst.sure, listed(worst.at, units)] : [of, '', '', 'no point has a value', ''],
  ),
  notes: found.some(({ worst }) => worst?.sure === 'worst found')
    ? ['Worst found: exact and reached, but only a proof could say that there is nothing worse.']
    : [],
})

export const effortTable = ({ title, key, units, unit }: AboutKey, { levers, equilibrium, optimum, efficiency, gains, atRest }: EffortResult): DataTable => ({
  title: `${title}: the effort it brings about`,
  columns: [words('input'), words('unit'), words('by'), plain('effort'), plain('best for all')],
  rows: levers.map(({ input, by }, index) => [input, unitWord(units[input]), by, equilibrium.efforts[index] ?? '', optimum.efforts[index] ?? '']),
  notes: [
    (number) => {
      const places = moneyPlaces(key)
      const percent = efficiency === undefined ? 'unknown' : `${number(toText(mul(fromText(efficiency), rational(100n))))} %`
      const each = said(listed(gains, Object.fromEntries(Object.keys(gains).map((name) => [name, unit])), places).words, number)
      return `Gain ${number(equilibrium.gain, unit, places)} of ${number(optimum.gain, unit, places)}: efficiency ${percent}. Of it ${each}.`
    },
    ...(atRest ? [] : ['The answers to each other did not come to rest.']),
  ],
})
