/** Requirements that contradict each other, for people: which, what shows it, and where. */
import type { KeyData } from '../../core/key.ts'
import { fromText } from '../../number/rational.ts'
import type { Conflict, TriedAt } from '../../scenario/design/result.ts'
import { moneyPlaces, showRounded } from '../amount.ts'
import { type DataCell, type DataColumn, type DataTable, grouped, money, plain, words } from '../data-table.ts'

/** Parts of a contradiction that people are shown; programs get all. */
export const mostShown = 8

type Texts = Readonly<Record<string, string>>

/** The statement, what shows it, and the scenarios that do. */
export function conflictTables(title: string, template: KeyData, conflict: Conflict, most: number): readonly DataTable[] {
  const shown = { ...conflict, regions: conflict.regions.slice(0, most), choices: conflict.choices.slice(0, most) }
  const left = conflict.regions.length + conflict.choices.length - shown.regions.length - shown.choices.length
  return [
    { title: `${title}: contradicted`, columns: [], rows: [], notes: statementOf(conflict) },
    shownTable(shown, left, template),
    scenarioTable(shown, template),
  ]
}

function statementOf({ requirements, minimal, scope }: Conflict): readonly string[] {
  const scopeText = scope === 'every value' ? 'for all values of the parameters' : 'for every one of the steps of the parameters'
  const named = requirements.map(({ label, where }) => `${label}${where === 'months' ? ' (in the months)' : ' (over the ranges)'}`)
  const statement =
    named.length === 1
      ? [`no parameters meet '${named[0]}', ${scopeText}.`]
      : [`these ${named.length} requirements contradict each other, ${scopeText}:`, ...named.map((one) => `  - ${one}`)]
  return [...statement, ...(minimal ? [] : ['Fewer of them may do: the search for that did not end.'])]
}

function shownTable({ regions, choices }: Conflict, left: number, template: KeyData): DataTable {
  const names = Object.keys(regions[0]?.from ?? choices[0]?.parameters ?? {})
  const parameters = (from: Texts, to: Texts): readonly DataCell[] => names.map((name) => span(from[name], to[name]))
  // A cent that rounding takes is not shown as nothing.
  const amounts = [...regions.map(({ atMost }) => atMost), ...choices.flatMap(({ by }) => by ?? [])]
  const isTiny = amounts.some((text) => Math.abs(Number(showRounded(fromText(text), 6))) < 0.01)
  const columns: readonly DataColumn[] = [
    ...names.map((name) => grouped(words(name))),
    words('requirement'),
    words('scenario'),
    plain('weight'),
    isTiny ? plain('at most') : money('at most', moneyPlaces(template)),
  ]
  const regionRows = regions.flatMap(({ from, to, shows, atMost }) =>
    shows.map(({ requirement, scenario, weight }, index) => [...parameters(from, to), requirement, scenario, weight, index === shows.length - 1 ? atMost : '']),
  )
  const choiceRows = choices.map(({ parameters: at, requirement = 'no key', at: where, by = '' }) => [
    ...parameters(at, at),
    requirement,
    where?.scenario ?? '',
    '',
    by,
  ])
  const notes = [
    'Amounts by which requirements are kept, each times its weight, add up to at most this, which is below zero.',
    ...(left > 0 ? [`and ${left} more parts; --csv and --json have them all`] : []),
  ]
  return { title: 'What shows it', columns, rows: [...regionRows, ...choiceRows], notes }
}

/** The points of the regions, and of the choices. */
function scenarioTable({ regions, choices }: Conflict, { inputs }: KeyData): DataTable {
  const all: readonly TriedAt[] = [...regions.flatMap(({ shows }) => shows), ...choices.flatMap(({ at }) => at ?? [])]
  const points = [...new Map(all.map((one) => [one.scenario, one])).values()]
  const names = Object.keys(inputs).filter((name) => points.some(({ at }) => at[name] !== undefined))
  return {
    title: 'The scenarios that show it',
    columns: [words('scenario'), ...names.map((name) => plain(name, inputs[name]?.unit))],
    rows: points.map(({ scenario, at, to }) => [scenario, ...names.map((name) => (to?.[name] === undefined ? (at[name] ?? '') : span(at[name], to[name])))]),
  }
}

/** `0.3 to 0.7`, or the one number it is. */
const span = (from = '', to = from): DataCell => (from === '' ? '' : { words: (number) => (from === to ? number(from) : `${number(from)} to ${number(to)}`) })
