/** What working papers are made from: plain data, and nothing that is not kept with them. */
import type { Agreement } from '../../agreement/agreement.ts'
import type { SettledPeriod } from '../../agreement/series.ts'
import type { Fingerprints, Sha256 } from '../fingerprint.ts'
import type { PromiseVerdict } from '../prose/prose.ts'

/** Where one value comes from. */
export interface Provenance {
  /** What whoever entered it said about it: an invoice, a publication. */
  readonly source?: string
  /** File, line and column. */
  readonly place?: string
  /** Absent where nobody said. */
  readonly status?: 'provisional' | 'final'
}

/** A file that was read, kept whole. */
export interface Source {
  /** Its name in the folder: `archive/inputs/months.csv`. */
  readonly path: string
  readonly text: string
}

/** Who signed what, by role and partner. */
export type SignOff = Readonly<Record<'prepared' | 'reviewed' | 'approved', Readonly<Record<string, { readonly name: string; readonly date: string }>>>>

export interface PapersInput {
  readonly agreement: Agreement
  readonly series: readonly SettledPeriod[]
  /** By period, by input. */
  readonly provenance: readonly Readonly<Record<string, Provenance>>[]
  readonly sources: readonly Source[]
  /** The agreement as plain data, from which it can be loaded again. */
  readonly keyData: unknown
  /** What was asked for, as plain data. */
  readonly call: unknown
  readonly fingerprints: Fingerprints
  /** What reference numbers begin with: `M1`. */
  readonly prefix: string
  readonly promises: readonly PromiseVerdict[]
  readonly signOff?: SignOff
  /** The day on the papers. Without it, none: the same inputs give the same papers on any day. */
  readonly dated?: string
  readonly sha256: Sha256
}

/** A file of the folder. */
export interface PaperFile {
  readonly path: string
  readonly text: string
}
