/** Answers to promises in every form: text, JSON and CSV. */
import type { CsvCell } from '../../report/ledger/csv.ts'
import type { Io } from '../io.ts'
import type { LoadedKey } from '../load-key.ts'
import { numberCell } from '../number-cell.ts'
import type { Answer } from '../output.ts'
import type { Answered } from '../promises.ts'
import type { MonthsFile } from './months-file.ts'
import { promisesAnswerData } from './promise-data.ts'
import { how, promisesText, roundingText } from './promise-text.ts'

/** `replay` is the file of real months that a refuted promise was held against. */
export const promisesAnswer = (loaded: LoadedKey, answered: readonly Answered[], { version }: Io, replay?: MonthsFile): Answer => ({
  text: (style) => promisesText(loaded, answered, style, replay),
  data: () => promisesAnswerData(loaded, answered, version),
  rows: () => promiseRows(answered),
})

const promiseRows = (answered: readonly Answered[]): readonly (readonly CsvCell[])[] => [
  ['promise', 'sentence', 'version from', 'answer', 'missed by', 'at', 'worst month', 'roundings', 'how', 'milliseconds'],
  ...answered.map((one): readonly CsvCell[] => {
    const { label, sentence, version, answer, replayed, milliseconds } = one
    const by = answer.verdict === 'refuted' ? numberCell(answer.by) : ''
    const at = 'at' in answer ? answer.at : {}
    const point = Object.entries(at).map(([name, value]) => `${name} ${value}`)
    const worst = replayed?.worst?.period ?? ''
    return [label, sentence, version.from ?? '', answer.verdict, by, point.join(', '), worst, roundingText(one), how(answer), { number: String(milliseconds) }]
  }),
]
