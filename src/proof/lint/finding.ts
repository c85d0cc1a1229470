/** What a reader of contracts would ask about an agreement, as data. */

import type { KeyData } from '../../core/key.ts'
import type { PromisesData } from '../../core/promise.ts'

export type LintCode =
  | 'loss-rule-unstated'
  | 'tier-kind-unstated'
  | 'zero-driver'
  | 'advance-above-whole'
  | 'subsidies-unstated'
  | 'price-revision'
  | 'unused-input'
  | 'example-outside-range'
  | 'jump'
  | 'version-without-reason'

/** One finding. A mistake should be mended; a question may have a good answer. */
export interface LintFinding {
  readonly code: LintCode
  readonly level: 'mistake' | 'question'
  /** Where in the agreement: `lines.service`. */
  readonly path: string
  /** What is the matter. */
  readonly says: string
  /** What to do about it. */
  readonly todo: string
}

/** An agreement as a lint reads it. */
export interface Linted {
  readonly versions: readonly { readonly key: KeyData; readonly note?: string }[]
  readonly advance: Readonly<Record<string, string>>
  readonly examples?: readonly {
    readonly name: string
    readonly inputs: Readonly<Record<string, string>>
    readonly balances?: Readonly<Record<string, string>>
  }[]
  readonly promises?: PromisesData
}
