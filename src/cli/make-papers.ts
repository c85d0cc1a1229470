/** Working papers from an archive: reading them again from the same archive gives the same bytes. */
import type { SettledPeriod } from '../agreement/series.ts'
import type { Place } from '../core/issue.ts'
import type { PaperFile, Provenance, Source } from '../report/papers/papers-input.ts'
import { papersOf } from '../report/papers/papers-of.ts'
import { prefixOf } from '../report/references.ts'
import { agreementData } from '../text/print-agreement.ts'
import type { Archive } from './archive.ts'
import type { Io } from './io.ts'
import { loadBalances } from './load-balances.ts'
import { type LoadedKey, loadKey } from './load-key.ts'
import { loadRows, type Row, type Rows } from './load-rows.ts'
import { loadPromises, loadSignOff } from './load-verdicts.ts'
import type { PapersCall } from './papers-call.ts'
import { printsOf } from './prints.ts'
import { settleRows } from './settle-rows.ts'
import { sha256 } from './sha256.ts'

/** @throws the problems of the archived files */
export function makePapers({ call, files }: Archive, io: Io): readonly PaperFile[] {
  const archive = readingFrom(files, io)
  const key = loadKey(call.agreement, archive)
  const rows = loadRows({ inputs: call.inputs, ...(call.locale && { locale: call.locale }) }, key, archive)
  const series = settledOf(key, rows, call, archive)
  const sources = [...files].map(([name, text]): Source => ({ path: `archive/${name}`, text })).sort((a, b) => (a.path < b.path ? -1 : 1))
  const keyData = agreementData(key.whole)
  return papersOf({
    agreement: key.whole,
    series,
    provenance: series.map(({ period, inputs }) => provenanceOf(rows.rows.find((row) => (row.period ?? '') === period) ?? rows.rows[0], Object.keys(inputs))),
    sources,
    keyData,
    call,
    fingerprints: printsOf(key.whole, series, indexesOf(files, call), call.splitkey),
    prefix: call.prefix ?? prefixOf(key.whole.name),
    promises: call.promises === undefined ? [] : loadPromises(call.promises, archive, key.whole),
    ...(call.signOff !== undefined && { signOff: loadSignOff(call.signOff, parties(key), archive) }),
    ...(call.dated !== undefined && { dated: call.dated }),
    sha256,
  })
}

/** An io in which the archive is all there is to read. */
const readingFrom = (files: Archive['files'], { workbook: _workbook, ...io }: Io): Io => ({
  ...io,
  readFile: (path) => {
    const text = files.get(path)
    if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' })
    return text
  },
  list: () => [],
})

const parties = ({ whole }: LoadedKey): readonly string[] => [...new Set(whole.versions.flatMap(({ key }) => key.parties))]

function settledOf(key: LoadedKey, rows: Rows, { period, balances }: PapersCall, io: Io): readonly SettledPeriod[] {
  const start = balances === undefined ? undefined : loadBalances(balances, io)
  return settleRows(key.whole, rows, { ...(period !== undefined && { period }), ...(start && { start }) }, io)
}

function provenanceOf(row: Row | undefined, inputs: readonly string[]): Readonly<Record<string, Provenance>> {
  return Object.fromEntries(
    inputs.map((input) => {
      const { source, status = row?.details ? undefined : row?.status } = row?.details?.[input] ?? {}
      const place = placeText(row?.placeOf?.(input) ?? row?.at)
      return [input, { ...(source !== undefined && { source }), ...(place !== undefined && { place }), ...(status && { status }) }]
    }),
  )
}

const placeText = (at: Place | undefined): string | undefined => (at ? `${at.file ?? ''}, line ${at.line}`.replace(/^, /, '') : undefined)

/** Beside the inputs themselves only series are kept, and the keys that a replay names. */
const indexesOf = (files: Archive['files'], call: PapersCall): readonly (readonly [string, string])[] =>
  [...files].filter(([name]) => name.startsWith('inputs/') && name !== call.inputs && !/\.(?:ya?ml|json)$/i.test(name))
