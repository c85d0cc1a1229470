import type { KeyData } from '../../core/key.ts'
import type { Linted, LintFinding } from './finding.ts'

/** Words for labour, in the languages in which agreements are written here. */
const labour = /labou?r|wage|hours|salar|\bloon|arbeid|\buren\b|main[- ]d.?œuvre|heures|travail/i

/** Words for wage and coaching subsidies of social-economy companies, in three languages. */
const subsidies = /subsid|grant|premium|loonpremie|begeleidingspremie|premie|prime salariale|prime d.encadrement|toelage|maatwerk/i

/**
 * Where labour or own costs count, it must be said whether subsidies on them stay with who receives them, are taken off its costs, or are shared.
 * Source: practice of social-economy companies.
 */
export function lintSubsidies({ versions, promises }: Linted): readonly LintFinding[] {
  const said = [...versions.flatMap(({ key, note = '' }) => [note, ...textsOf(key)]), ...(promises?.hold ?? []).map(({ name = '' }) => name)].join('\n')
  const costs = versions.some(({ key }) => Object.keys(key.costs).length > 0)
  if ((!costs && !labour.test(said)) || subsidies.test(said)) return []
  return [
    {
      code: 'subsidies-unstated',
      level: 'question',
      path: 'costs',
      says: 'Labour or own costs count here, and nothing says whether wage subsidies are in them.',
      todo: 'Say it in a note: excluded (they stay with who receives them), netted from the costs, or shared.',
    },
  ]
}

const textsOf = (key: KeyData): readonly string[] => [
  key.name,
  ...Object.keys(key.lines),
  ...Object.entries(key.inputs).flatMap(([name, { represents = '', note = '', source = '' }]) => [name, represents, note, source]),
]
