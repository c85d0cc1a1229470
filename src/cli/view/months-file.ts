import type { NumberLocale } from '../../text/local-number.ts'

/** The file of real months that a refuted promise was held against, and how it writes numbers where that was said. */
export interface MonthsFile {
  readonly file: string
  readonly locale?: NumberLocale
}
