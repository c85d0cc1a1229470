/** Fingerprints of what a command settled or proved: the same in its JSON, in working papers and on pages. */
import type { SettledPeriod } from '../agreement/series.ts'
import { canonicalText, type Fingerprints, fingerprints } from '../report/fingerprint.ts'
import type { AgreementFile } from '../text/agreement-file.ts'
import { agreementData } from '../text/print-agreement.ts'
import type { Io } from './io.ts'
import { sha256 } from './sha256.ts'

/** Of the key with all its versions, as data. */
export const keyPrint = (whole: AgreementFile): string => sha256(canonicalText(agreementData(whole)))

/** Of a settled series; `indexes` are the texts of price and index files by name. */
export function printsOf(whole: AgreementFile, series: readonly SettledPeriod[], indexes: Iterable<readonly [string, string]>, library: string): Fingerprints {
  const inputs = series.map(({ period, settlement }) => ({
    period,
    inputs: settlement.inputs,
    opening: settlement.opening,
    owed: settlement['~trace'].openingOwed,
  }))
  const files = [...indexes].sort(([a], [b]) => (a < b ? -1 : 1))
  const given = { key: agreementData(whole), inputs: JSON.parse(canonicalText(inputs)) as unknown, indexes: Object.fromEntries(files), library }
  return fingerprints(given, sha256)
}

/** An io that remembers the series that were read beside the inputs, by the names that working papers give them. */
export function recordingReads(io: Io, inputs: string | undefined): { readonly io: Io; readonly series: ReadonlyMap<string, string> } {
  const series = new Map<string, string>()
  const folder = /^.*[\\/]/s.exec(inputs ?? '')?.[0] ?? ''
  const readFile = (path: string): string => {
    const text = io.readFile(path)
    const below = (path.startsWith(folder) ? path.slice(folder.length) : path).replaceAll('\\', '/')
    if (path !== inputs && !/\.(?:ya?ml|json)$/i.test(path)) series.set(`inputs/${below}`, text)
    return text
  }
  return { io: { ...io, readFile }, series }
}
