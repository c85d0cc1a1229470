/** Working papers: the files of one folder, from which every figure can be performed again. */
import { shortPrint } from '../fingerprint.ts'
import { escapeHtml } from '../html.ts'
import { type CsvCell, writeCsv } from '../ledger/csv.ts'
import { pageOf } from '../page-frame.ts'
import { type Reference, references } from '../references.ts'
import { type Paper, paperHtml, paperMarkdown } from './block.ts'
import { changeRows, changesPaper } from './changes.ts'
import { inputRows, inputsPaper } from './inputs-paper.ts'
import { figureRows, leadSchedule } from './lead-schedule.ts'
import type { PaperFile, PapersInput } from './papers-input.ts'
import { proceduresPaper } from './procedures-paper.ts'
import { promisesPaper } from './promises-paper.ts'
import { readmePaper } from './readme-paper.ts'
import { explanationPaper, recalculationPaper, recalculationRows } from './recalculation.ts'
import { settlementJson } from './settlement-data.ts'
import { signOffPaper } from './sign-off.ts'

/** The name of the list of fingerprints, in the format of `sha256sum --check`. */
export const sumsFile = 'SHA256SUMS'

/**
 * The whole folder, in the order in which it is read. The same input gives the same bytes.
 * @throws what settling throws
 * @example papersOf(input).map(({ path }) => path) // ['README.md', 'papers.html', 'lead-schedule.md', …, 'SHA256SUMS']
 */
export function papersOf(input: PapersInput): readonly PaperFile[] {
  const reference = references(input.agreement, input.prefix)
  const settlement = settlementJson(input, reference)
  const papers = papersIn(input, reference, input.sha256(settlement))
  const foot = footOf(input)
  const files: readonly PaperFile[] = [
    { path: 'README.md', text: paperMarkdown(readmePaper(input, papers), foot).replace('# . ', '# ') },
    { path: 'papers.html', text: pageFor(input, papers, foot) },
    ...papers.map((paper) => ({ path: `${paper.name}.md`, text: paperMarkdown(paper, foot) })),
    ...tablesIn(input, reference).map(([name, rows]) => ({ path: `${name}.csv`, text: writeCsv(rows, 'plain') })),
    { path: 'settlement.json', text: settlement },
    ...input.sources,
  ]
  const sums = files.map(({ path, text }) => `${input.sha256(text)}  ${path}\n`).join('')
  return [...files, { path: sumsFile, text: sums }]
}

function papersIn(input: PapersInput, reference: Reference, print: string): readonly Paper[] {
  const { agreement, series, promises, signOff } = input
  const keys = agreement.versions.map(({ key }) => key)
  const parties = [...new Set(series.flatMap(({ version }) => version.key.parties))]
  return [
    leadSchedule(series, reference),
    inputsPaper(input, reference),
    ...parties.map((party) => explanationPaper(series, party, reference)),
    recalculationPaper(series, reference),
    promisesPaper(promises),
    changesPaper(series),
    proceduresPaper(input, reference),
    signOffPaper(keys, signOff, print),
  ]
}

const tablesIn = (input: PapersInput, reference: Reference): readonly (readonly [string, readonly (readonly CsvCell[])[]])[] => [
  ['lead-schedule', figureRows(input.series, reference)],
  ['inputs', inputRows(input, reference)],
  ['recalculation', recalculationRows(input.series, reference)],
  ['changes', changeRows(input.series)],
]

/** What every paper ends with: which key, which inputs, which splitkey. */
const footOf = ({ agreement, fingerprints, dated }: PapersInput): string =>
  [
    agreement.name,
    ...(dated === undefined ? [] : [dated]),
    `key ${shortPrint(fingerprints.key)}`,
    `inputs ${shortPrint(fingerprints.inputs)}`,
    `splitkey ${fingerprints.library}`,
  ].join(' · ')

function pageFor(input: PapersInput, papers: readonly Paper[], foot: string): string {
  const title = `${input.agreement.name}: working papers`
  const contents = papers.map(({ letter, name, title: head }) => `<li><a href="#${escapeHtml(name)}">${letter}. ${escapeHtml(head)}</a></li>`).join('')
  const body = [`<h1>${escapeHtml(title)}</h1>`, `<p class="intro">${escapeHtml(foot)}</p>`, `<ul>${contents}</ul>`, ...papers.map(paperHtml)]
  return pageOf({ language: 'en', title, body: body.join('\n') }, true)
}
