/** What a design found, for people: the parameters and what is known about them, or what contradicts what. */
import type { FrontierQuestion } from '../../core/design-plan.ts'
import type { KeyData } from '../../core/key.ts'
import type { Frontier } from '../../scenario/design/frontier.ts'
import type { Designed, DesignedKey, RequirementAnswer } from '../../scenario/design/result.ts'
import { type DataTable, plain, words } from '../data-table.ts'
import { type AboutKey, inUnit } from './about-key.ts'
import { conflictTables, mostShown } from './conflict-tables.ts'

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
      columns: [words('parameter'), plain('value'), words('unit', '')],
      rows: Object.entries(parameters).map(([name, value]) => [name, value, unitOf(template, name)]),
      notes,
    },
    {
      title: 'What it must keep',
      columns: [words('requirement'), words('answer'), words('why', '')],
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

/** The trade-off, with the points of bargaining theory. */
export function frontierTable({ along, of }: FrontierQuestion, { key, units, unit, paid }: AboutKey, { points, nash, kalaiSmorodinsky }: Frontier): DataTable {
  const marks = points.map(({ allowed, efficient }, index) =>
    [
      ...(index === nash ? ['Nash'] : []),
      ...(index === kalaiSmorodinsky ? ['Kalai–Smorodinsky'] : []),
      ...(allowed ? [] : ['misses a requirement in the months']),
      ...(allowed && !efficient ? ['another is better for all'] : []),
    ].join(', '),
  )
  return {
    title: `The trade-off along ${along}: what each has ${of === 'worst' ? 'in its worst month' : 'in an average month'}${inUnit(unit)}`,
    columns: [plain(along, units[along]), ...key.parties.map(paid), words('what it is', '')],
    rows: points.map(({ parameters, has }, index) => [parameters[along] ?? '', ...key.parties.map((party) => has[party] ?? ''), marks[index] as string]),
    notes:
      nash === undefined
        ? ['At no allowed point all have at least what they would have without an agreement.']
        : ['Nash and Kalai–Smorodinsky: the best of these steps.'],
  }
}
