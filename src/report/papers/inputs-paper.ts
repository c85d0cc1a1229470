/** The inputs of every period, each with its source, its place in the archived file and its status. */
import type { SettledPeriod } from '../../agreement/series.ts'
import type { CsvCell } from '../ledger/csv.ts'
import type { Reference } from '../references.ts'
import { grid, heading, type Paper, text } from './block.ts'
import { type Figure, figuresOf } from './figures.ts'
import { periodName } from './lead-schedule.ts'
import type { PapersInput, Provenance } from './papers-input.ts'
import { amountText } from './show.ts'

/** Nobody's word is put in their mouth: a status that was not given is not given. */
const statusOf = ({ status }: Provenance): string => status ?? 'not stated'

const given = (settled: SettledPeriod, reference: Reference): readonly Figure[] =>
  figuresOf(settled, reference).filter(({ section }) => section === 'inputs' || section === 'opening')

/** Where a figure comes from: a file, or the period before. */
function originOf({ section, name }: Figure, index: number, provenance: PapersInput['provenance']): Provenance {
  if (section === 'inputs') return provenance[index]?.[name] ?? {}
  return index === 0 ? { source: 'agreed start, or as given for the first period' } : { source: 'balance after the period before' }
}

/** Paper B. */
export function inputsPaper({ series, provenance, sources, sha256, fingerprints }: PapersInput, reference: Reference): Paper {
  const files = grid(
    ['File', 'SHA-256'],
    sources.map(({ path, text: content }) => [path, sha256(content)]),
  )
  const periods = series.flatMap((settled, index) => {
    const rows = given(settled, reference).map((figure) => {
      const origin = originOf(figure, index, provenance)
      const source = [origin.source, origin.place].filter((part) => part !== undefined).join(', ')
      return [
        figure.reference,
        figure.name,
        amountText(figure.value, figure.money),
        figure.unit === '1' ? '' : figure.unit,
        figure.section === 'inputs' ? statusOf(origin) : '',
        source,
        '',
      ]
    })
    return [heading(periodName(settled)), grid(['Ref', 'Input', 'Value', 'Unit', 'Status', 'Source', 'Tick'], rows, [2])]
  })
  const print = text(`Fingerprint of all inputs as canonical numbers: ${fingerprints.inputs}`)
  return { letter: 'B', name: 'inputs', title: 'Inputs', blocks: [heading('Files, kept whole in the folder archive'), files, print, ...periods] }
}

/** The same as a table for spreadsheets. */
export const inputRows = ({ series, provenance }: PapersInput, reference: Reference): readonly (readonly CsvCell[])[] => [
  ['ref', 'period', 'input', 'unit', 'value', 'status', 'source', 'place'],
  ...series.flatMap((settled, index) =>
    given(settled, reference).map((figure): readonly CsvCell[] => {
      const origin = originOf(figure, index, provenance)
      const value: CsvCell = figure.value.includes('/') ? `${figure.value} (fraction)` : { number: figure.value }
      return [figure.reference, settled.period, figure.name, figure.unit, value, statusOf(origin), origin.source ?? '', origin.place ?? '']
    }),
  ),
]
