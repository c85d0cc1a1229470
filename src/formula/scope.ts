/** What a formula is read against, and what reading it collects. */
import type { Issue } from '../core/issue.ts'
import type { Node } from '../core/node.ts'
import type { RuleBook } from '../core/rule.ts'
import type { Syntax } from './syntax.ts'

/** What names mean where a formula stands. `look` answers `undefined` for a name it does not know. */
export interface Scope {
  look(name: string): Node | undefined
  readonly known: readonly string[]
  readonly rules: RuleBook
  readonly parties: readonly string[]
}

/** An issue of a formula: it knows how far into the text it stands. */
export type FormulaIssue = Issue & { readonly offset?: number }

/** One reading of one formula: it turns syntax into nodes and collects what is wrong. */
export interface FormulaReading {
  readonly scope: Scope
  readonly issues: readonly FormulaIssue[]
  report(at: number, issue: Issue): undefined
  /** Builds, and turns what the builder refuses into an issue at this place. */
  attempt(at: number, make: () => Node): Node | undefined
  node(tree: Syntax): Node | undefined
}
