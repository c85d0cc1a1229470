/** What a design found, for people: the parameters and what is known about them, or what contradicts what. */
import type { KeyData } from '../../core/key.ts'
import { fromText } from '../../number/rational.ts'
import type { Frontier } from '../../scenario/design/frontier.ts'
import type { Conflict, Designed, DesignedKey, RequirementAnswer, TriedAt } from '../../scenario/design/result.ts'
import { showNumber, showRounded } from '../amount.ts'
import { type DataColumn, type DataTable, money, plain, words } from '../data-table.ts'

type Texts = Readonly<Record<string, string>>

/** The whole answer; what can be had instead of a contradiction comes after it. */
export function designTables(title: string, template: KeyData, designed: Designed, most = mostShown): readonly DataTable[] {
  if (designed.verdict === 'designed') return designedTables(title, template, designed)
  if (designed.verdict === 'open') return [{ title: `${title}: not decided`, columns: [], rows: [], notes: [designed.message] }]
  const { conflict, more, instead } = designed
  return [
    ...conflictTables(title, template, conflict, most),
    ...more.flatMap((one) => conflictTables('When that is asked of the months only', template, one, most)),
    ...(instead ? designedTables('Instead, what the months alone allow', template, instead) : []),
  ]
}

function designedTables(title: string, template: KeyData, { parameters, requirements, found, rounds, best }: DesignedKey): readonly DataTable[] {
  const effort = `${rounds} ${rounds === 1 ? 'round' : 'rounds'} of searching and proving; ${found.length} counterexamples taken over as scenarios.`
  const notes = [
    effort,
    best
      ? 'No other steps of the parameters meet what was tried and serve the objective better.'
      : 'The search was cut short: other parameters may serve the objective better.',
  ]
  return [
    {
      title: `${title}: found`,
      columns: [words('parameter'), plain('value'), words('')],
      rows: Object.entries(parameters).map(([name, value]) => [name, value, unitOf(template, name)]),
      notes,
    },
    {
      title: 'What it must keep',
      columns: [words('requirement'), words('answer'), words('')],
      rows: requirements.map((one) => [one.label, answerText(one), one.message ?? '']),
      notes: ['PROVED: for every decimal input in the ranges, before leftover cents are dealt. What holds in months holds in these months, no more.'],
    },
  ]
}

const unitOf = ({ inputs }: KeyData, name: string): string => {
  const unit = inputs[name]?.unit ?? '1'
  return unit === '1' ? '' : unit
}

function answerText({ verdict, tried }: RequirementAnswer): string {
  if (verdict === 'proved') return 'PROVED over the ranges'
  return verdict === 'holds in months' ? `holds in all ${tried} months` : `OPEN: holds at the ${tried} points tried, not proved`
}

/** Parts of a contradiction that people are shown; programs get all. */
const mostShown = 8

const nameOf = ({ label = '', where = 'box' }: Partial<Conflict['requirements'][number]> = {}): string =>
  `${label}${where === 'months' ? ' (in the months)' : ' (over the ranges)'}`

function conflictTables(title: string, template: KeyData, { requirements, minimal, scope, regions, choices }: Conflict, most: number): readonly DataTable[] {
  const one = requirements.length === 1
  const scopeText = scope === 'every value' ? 'for all values of the parameters' : 'for every one of the steps of the parameters'
  const statement = one
    ? `no parameters meet '${nameOf(requirements[0])}', ${scopeText}.`
    : `these ${requirements.length} requirements contradict each other, ${scopeText}:`
  const names = Object.keys(regions[0]?.from ?? choices[0]?.parameters ?? {})
  const parameters = (from: Texts, to: Texts): readonly string[] =>
    names.map((name) => (from[name] === to[name] ? shown(from[name]) : `${shown(from[name])} to ${shown(to[name])}`))
  // A cent that rounding takes is not shown as nothing.
  const isTiny = [...regions.map(({ atMost }) => atMost), ...choices.map(({ by = '1' }) => by)].some(
    (text) => Math.abs(Number(showRounded(fromText(text), 6))) < 0.01,
  )
  const columns: readonly DataColumn[] = [
    ...names.map(words),
    words('requirement'),
    words('scenario'),
    plain('weight'),
    isTiny ? plain('at most') : money('at most'),
  ]
  const regionRows = regions
    .slice(0, most)
    .flatMap(({ from, to, shows, atMost }) =>
      shows.map((show, index) => [
        ...(index === 0 ? parameters(from, to) : names.map(() => '')),
        show.requirement,
        show.scenario,
        show.weight,
        index === shows.length - 1 ? atMost : '',
      ]),
    )
  const choiceRows = choices
    .slice(0, most)
    .map(({ parameters: at, requirement = 'no key', at: where, by = '' }) => [...parameters(at, at), requirement, where?.scenario ?? '', '', by])
  const left = Math.max(0, regions.length - most) + Math.max(0, choices.length - most)
  const points = scenariosOf(regions.slice(0, most).flatMap(({ shows }) => shows))
  return [
    {
      title: `${title}: contradicted`,
      columns: [],
      rows: [],
      notes: [
        statement,
        ...(one ? [] : requirements.map((each) => `  - ${nameOf(each)}`)),
        ...(minimal ? [] : ['Fewer of them may do: the search for that did not end.']),
      ],
    },
    {
      title: 'What shows it',
      columns,
      rows: [...regionRows, ...choiceRows],
      notes: [
        'Amounts by which requirements are kept, each times its weight, add up to at most this, which is below zero.',
        ...(left > 0 ? [`and ${left} more parts; --csv and --json have them all`] : []),
      ],
    },
    {
      title: 'The scenarios that show it',
      columns: [words('scenario'), ...pointNames(points, template).map(plain)],
      rows: points.map(({ scenario, at, to }) => [
        scenario,
        ...pointNames(points, template).map((name) => (to?.[name] === undefined ? (at[name] ?? '') : `${shown(at[name])} to ${shown(to[name])}`)),
      ]),
    },
  ]
}

const shown = (text = ''): string => (text === '' ? '' : showNumber(fromText(text)))

const scenariosOf = (all: readonly TriedAt[]): readonly TriedAt[] => [...new Map(all.map((one) => [one.scenario, one])).values()]

const pointNames = (points: readonly TriedAt[], { inputs }: KeyData): readonly string[] =>
  Object.keys(inputs).filter((name) => points.some(({ at }) => at[name] !== undefined))

/** The trade-off, with the points of bargaining theory. */
export function frontierTable(along: string, of: 'worst' | 'mean', parties: readonly string[], { points, nash, kalaiSmorodinsky }: Frontier): DataTable {
  const marks = points.map(({ allowed, efficient }, index) =>
    [
      ...(index === nash ? ['Nash'] : []),
      ...(index === kalaiSmorodinsky ? ['Kalai–Smorodinsky'] : []),
      ...(allowed ? [] : ['misses a requirement in the months']),
      ...(allowed && !efficient ? ['another is better for all'] : []),
    ].join(', '),
  )
  return {
    title: `The trade-off along ${along}: what each has ${of === 'worst' ? 'in its worst month' : 'in an average month'}`,
    columns: [plain(along), ...parties.map((party) => money(party)), words('')],
    rows: points.map(({ parameters, has }, index) => [parameters[along] ?? '', ...parties.map((party) => has[party] ?? ''), marks[index] as string]),
    notes:
      nash === undefined
        ? ['At no allowed point all have at least what they would have without an agreement.']
        : ['Nash and Kalai–Smorodinsky: the best of these steps.'],
  }
}
