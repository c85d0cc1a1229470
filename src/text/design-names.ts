/** The names in a design file: every input and partner it speaks of exists in its key. What its promises speak of, their reader knows. */
import { type Issue, unknownName } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import type { DesignFields } from './design-schema.ts'

/** Reports names that the key does not have: a range or an input under a wrong name would be passed over. */
export function designNames({ inputs = {}, free, box = {}, objective, frontier }: DesignFields, key: KeyData, report: (issue: Issue) => undefined): void {
  const known = Object.keys(key.inputs)
  const open = Object.keys(free).filter((name) => known.includes(name))
  const check = (code: 'unknown-input' | 'unknown-party' | 'unknown-name', path: string, name: string, names: readonly string[]): void =>
    void (names.includes(name) || report(unknownName(code, path, name, names)))
  for (const [field, written] of Object.entries({ inputs, free, box }))
    for (const name of Object.keys(written)) check('unknown-input', `${field}.${name}`, name, known)
  if (typeof objective === 'object' && 'worst' in objective && typeof objective.worst !== 'string')
    for (const [index, name] of objective.worst.entries()) check('unknown-party', `objective.worst.${index}`, name, key.parties)
  if (frontier) check('unknown-name', 'frontier.along', frontier.along, open)
  for (const name of Object.keys(frontier?.disagreement ?? {})) check('unknown-party', `frontier.disagreement.${name}`, name, key.parties)
}
