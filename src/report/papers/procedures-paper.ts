/** The procedures as a paper: findings are counts and lists, and nothing is concluded from them. */
import type { Reference } from '../references.ts'
import { type Block, grid, heading, list, type Paper, text } from './block.ts'
import type { PapersInput } from './papers-input.ts'
import { type Procedure, proceduresOf } from './procedures.ts'

const preamble: readonly string[] = [
  'These pages are laid out for an engagement to perform agreed-upon procedures, ISRS 4400 (Revised). They state factual findings. They express no opinion and no conclusion, and give no assurance.',
  'The procedures below were performed by the software that made these papers, on the files in the folder archive. The engaging party acknowledges whether these procedures are appropriate for the purpose of the engagement; a practitioner performs them again, and adds others, in the empty columns.',
]

/** Most exceptions that are listed one by one; the tables beside these papers have them all. */
const mostListed = 200

/** Paper G. */
export function proceduresPaper(input: PapersInput, reference: Reference): Paper {
  const procedures = proceduresOf(input, reference)
  const rows = procedures.map((procedure, index) => [`G.${index + 1}`, procedure.done, `${procedure.population}: ${procedure.items}`, findingOf(procedure), ''])
  const summary = grid(['No.', 'Procedure', 'Population, all items tested', 'Finding', 'Performed again by, on'], rows)
  const details = procedures.flatMap((procedure, index): readonly Block[] =>
    procedure.exceptions.length === 0 ? [] : [heading(`Exceptions to G.${index + 1}`), list(listed(procedure.exceptions))],
  )
  return { letter: 'G', name: 'procedures', title: 'Procedures and factual findings', blocks: [...preamble.map(text), summary, ...details] }
}

const findingOf = ({ items, exceptions }: Procedure): string => {
  if (items === 0) return 'There was nothing to test.'
  if (exceptions.length === 0) return `${items} of ${items} tested; no exceptions were found.`
  return `${items} of ${items} tested; ${exceptions.length} ${exceptions.length === 1 ? 'exception' : 'exceptions'}, listed below.`
}

const listed = (exceptions: readonly string[]): readonly string[] =>
  exceptions.length <= mostListed
    ? exceptions
    : [...exceptions.slice(0, mostListed), `and ${exceptions.length - mostListed} more, in the tables beside these papers`]
