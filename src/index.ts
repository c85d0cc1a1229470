/** splitkey: the language, the rules, settling and explaining. */

// Formulas
export { formulas } from './formula/formulas.ts'
export { add, div, line, max, min, mul, neg, negative, plain, positive, quantity, round, step, sub } from './core/expr.ts'
export type { Amount, Claim, Expr, InputsOf, Quantity } from './core/expr.ts'
export type { InputOptions } from './core/input-spec.ts'
export type { Unit, UnitError } from './core/unit.ts'

// Keys
export { clause, splitKey } from './key/split-key.ts'
export type { BalanceSpec, Key, KeySpec, SplitSpec, Weight } from './key/spec.ts'
export type { KeyData, Leftover } from './core/key.ts'
export type { InputSpec, Node, RoundingMode } from './core/node.ts'
export { print } from './formula/print.ts'

// Rules
export { advance } from './rules/advance.ts'
export { cap } from './rules/cap.ts'
export { collar } from './rules/collar.ts'
export { deadBand } from './rules/dead-band.ts'
export { floor } from './rules/floor.ts'
export { guarantee } from './rules/guarantee.ts'
export { indexTerm } from './rules/index-term.ts'
export { passThrough } from './rules/pass-through.ts'
export { pay } from './rules/pay.ts'
export { priceRevision } from './rules/price-revision.ts'
export { recoup } from './rules/recoup.ts'
export { reimburse } from './rules/reimburse.ts'
export { revisePrice } from './rules/revise-price.ts'
export { varianceShare } from './rules/variance-share.ts'
export * from './rules/contracts.ts'
export { ruleBook, withRules } from './rules/index.ts'
export { applySplitRule, defineRule } from './core/rule.ts'
export { fromRule } from './rules/typed.ts'
export type { AmountRule, Param, RuleArgs, RuleBook, RuleDefinition, SplitRule } from './core/rule.ts'

// Settling
export { settle } from './key/settle.ts'
export type { InputValues } from './key/settle.ts'
export type { Numeric } from './read/inputs.ts'
export type { SettleOptions } from './read/settle.ts'
export { exact } from './read/settlement.ts'
export type { Settlement } from './read/settlement.ts'
export { Decimal } from 'decimal.js'

// Explaining
export { diff } from './read/diff.ts'
export type { Change, Difference } from './read/diff.ts'
export type { InputChange } from './read/diff-inputs.ts'
export { explain } from './read/explain.ts'
export type { Explanation, Row } from './read/explain.ts'
export { explanationText } from './read/explain-text.ts'

// Errors
export { formatIssue, isSplitKeyError, SplitKeyError } from './core/issue.ts'
export type { Issue, IssueCode, Place } from './core/issue.ts'
