/**
 * Why this amount: one row per named step, with the formula, the formula with its numbers, the exact value and the rounded one, and
 * at the end who received which leftover cent. About one screen, because it stops at names and skips steps that came to nothing.
 */
import { type Issue, SplitKeyError, unknownName } from '../core/issue.ts'
import { toText } from '../number/rational.ts'
import { type DueTemplate, type Filling, type StepTemplate, type TermTemplate, templateOf } from './explain-template.ts'
import { leftoverNote } from './leftover-note.ts'
import { signAt, textAt } from './run.ts'
import { paidTo, remembered, type Settlement, type Trace } from './settlement.ts'
import { showInFormula } from './show.ts'

/** One step. */
export interface Row {
  readonly name: string
  readonly unit: string
  /** In names: `units × price`. */
  readonly formula: string
  /** In numbers: `1000 pc × 59.00 EUR/pc`. It can be recomputed as it stands. */
  readonly filled: string
  /** Where the formula is a rule: what the rule means, in numbers. It can be recomputed without knowing the rule. */
  readonly meaning?: string
  /** Exact value before rounding, canonical text: a fraction where it is no finite decimal. */
  readonly exact: string
  /** The value after rounding, canonical text; equal to `exact` where nothing is rounded. */
  readonly value: string
  /** What happened to leftover cents, or why a value was rounded. */
  readonly note?: string
}

export interface Explanation {
  /** The partner, fund or line explained. */
  readonly of: string
  readonly rows: readonly Row[]
}

/**
 * Explains one partner's payout, or one line, of a settlement.
 * @throws `unknown-line` when there is neither a partner nor a line of that name
 * @example explain(settlement, 'workshop').rows.at(-1)
 */
export function explain(settlement: Settlement, of: string): Explanation {
  const trace = settlement['~trace']
  const template = templateOf(trace.plan, of)
  if (!template) throw new SplitKeyError([unknownLine(of, trace)])
  const written = writtenOf(settlement)
  const rows: Row[] = []
  for (const step of template.steps) if (!step.skippable || step.name === of || signAt(trace, step.at) !== 0) rows.push(rowOf(step, trace, written))
  if (template.due) rows.push(payoutRow(of, template.due, trace, written))
  return { of, rows }
}

const unknownLine = (name: string, { plan }: Trace): Issue => unknownName('unknown-line', '', name, [...plan.lowered.due.keys(), ...plan.lowered.lines.keys()])

/** What has been written for a settlement already: partners share most steps, and steps share most numbers. */
interface Written {
  readonly rows: (Row | undefined)[]
  readonly texts: (string | undefined)[]
  readonly shown: (string | undefined)[]
}

function writtenOf(settlement: Settlement): Written {
  const memory = remembered(settlement)
  memory['written'] ??= { rows: [], texts: [], shown: [] } satisfies Written
  return memory['written'] as Written
}

function textOf(trace: Trace, at: number, { texts }: Written): string {
  texts[at] ??= textAt(trace, at)
  return texts[at]
}

const rowOf = (step: StepTemplate, trace: Trace, written: Written): Row => {
  written.rows[step.index] ??= makeRow(step, trace, written)
  return written.rows[step.index] as Row
}

function makeRow({ name, unit, at, exactAt, formula, pieces, meaning, rounding }: StepTemplate, trace: Trace, written: Written): Row {
  const exact = textOf(trace, exactAt, written)
  const value = textOf(trace, at, written)
  const row: { -readonly [Field in keyof Row]: Row[Field] } = { name, unit, formula, filled: fill(pieces, trace, written), exact, value }
  if (meaning) row.meaning = fill(meaning, trace, written)
  // Nothing but the rounding makes the two differ.
  if (exact !== value) row.note = rounding as string
  return row
}

/** The last row: what is due, exactly, and the cents that make it payable. */
function payoutRow(of: string, due: DueTemplate, trace: Trace, written: Written): Row {
  const counted = due.terms.filter((term) => signAt(trace, term.at) !== 0)
  const row = {
    name: of,
    unit: due.unit,
    formula: sum(counted, (term) => term.formula),
    filled: sum(counted, (term) => fill(term.pieces, trace, written)),
    exact: textOf(trace, due.at, written),
    value: toText(paidTo(trace, of)),
  }
  const note = leftoverNote(of, trace)
  return note === undefined ? row : { ...row, note }
}

/** Terms as a sum, without those that came to nothing. */
function sum(terms: readonly TermTemplate[], write: (term: TermTemplate) => string): string {
  const [first, ...rest] = terms
  if (!first) return '0'
  return rest.reduce((text, term) => `${text}${term.subtracted ? ' − ' : ' + '}${write(term)}`, `${first.subtracted ? '−' : ''}${write(first)}`)
}

/** The formula in numbers. */
function fill(pieces: readonly Filling[], trace: Trace, written: Written): string {
  let text = ''
  for (const piece of pieces) text += typeof piece === 'string' ? piece : shownAt(piece, trace, written)
  return text
}

function shownAt({ at, money, unit }: Exclude<Filling, string>, trace: Trace, written: Written): string {
  written.shown[at] ??= showInFormula(textOf(trace, at, written), money, unit)
  return written.shown[at]
}
