/** `holdsOverTime`: an agreement acted on for many periods, with laws that are looked at after every action. */
import fc from 'fast-check'
import type { Agreement } from '../../agreement/agreement.ts'
import type { KeyData } from '../../core/key.ts'
import { type InputsOptions, type RangesLike, rangesOf } from '../draw/known-axes.ts'
import { months } from '../keys/months.ts'
import { type Action, canHappen, monthsOf } from './actions.ts'
import { type Bookkeeping, type Books, emptyBooks, ownBookkeeping } from './books.ts'
import { actionText, brokenText } from './broken-text.ts'
import { actionsOf } from './draw-actions.ts'
import { type BooksLaw, balancesWithin, booksLaws } from './laws.ts'
import { firstMonth } from './series.ts'
import { type BrokenLaw, type Happened, type Stepped, step } from './step.ts'

/** What is tested over time, and how long. */
export interface OverTimeOptions extends InputsOptions {
  /** As a failure printed them: only that run is made again. */
  readonly seed?: number
  readonly path?: string
  /** How many runs. Default 100. */
  readonly numRuns?: number
  /** At most so many actions in a run. Default 12. */
  readonly actions?: number
  /** Keys that may be agreed as new versions; those of the agreement may be, in any case. */
  readonly versions?: readonly KeyData[]
  /** From where to where balances may lie: `{ buffer: [0, 12000] }`. */
  readonly limits?: RangesLike
  /** What must hold of the books besides: a sentence, and whether it holds. A function that throws says why it does not. */
  readonly invariants?: Readonly<Record<string, (after: Books, before: Books) => boolean>>
  /** The functions under test, in the place of splitkey's own: `{ settleSeries: mySettleSeries }`. */
  readonly using?: Partial<Bookkeeping>
}

/**
 * Settles months, corrects earlier ones, pays advances and agrees new versions, in drawn orders, and looks after every action whether nothing
 * is lost, cents owed stay bounded, balances go on and stay within their limits, and the books say what they would say had the right inputs
 * been known from the start; two corrections must commute. A failure is shrunk to the fewest actions and the roundest inputs.
 * @throws Error with the law, the actions, the settlement where it breaks, seed and path; `cause` has the actions and the books as data
 * @throws SplitKeyError for inputs without a range and the like
 * @example holdsOverTime(garden, { over: { price: [30, 60] }, limits: { buffer: [0, 12000] } })
 * @example holdsOverTime(garden, { using: { settleSeries: mine }, invariants: { 'W is never behind': ({ paid }) => !paid.W?.startsWith('-') } })
 */
export function holdsOverTime(whole: Agreement, options: OverTimeOptions = {}): void {
  const { seed, numRuns = 100, actions: most = 12, path = '' } = options
  // Only commands that were run are shrunk, so fast-check keeps a second path for which of them were.
  const [outer, replayPath] = path.split('|')
  const acting = { using: { ...ownBookkeeping, ...options.using }, months: months(most + 1, firstMonth(whole)) }
  const laws = lawsOf(options)
  const next = (action: Action, books: Books): Stepped => step(action, books, acting, laws)
  const commands = fc.commands(
    actionsOf(whole, options).map((drawn) => drawn.map((action) => commandOf(action, next, (books) => monthsOf(action, books, acting)))),
    { maxCommands: most, size: 'max', ...(replayPath && { replayPath }) },
  )
  const property = fc.property(commands, (all) => fc.modelRun(() => begin(whole), all))
  const found = fc.check(property, { numRuns, ...(seed !== undefined && { seed }), ...(outer && { path: outer }) })
  if (!found.failed) return
  const broken = brokenOf(found.errorInstance)
  const inner = /replayPath="([^"]*)"/.exec(String(found.counterexample?.[0]))?.[1] ?? ''
  const again = { seed: found.seed, path: `${found.counterexamplePath}|${inner}` }
  throw new Error(brokenText(broken, again), { cause: { ...broken, ...again } })
}

/** What a run acts on, and what it did. */
interface Run {
  books: Books
  readonly done: Happened[]
}

/** The books are their own model: what they should say is computed again from their right inputs. */
const begin = (whole: Agreement): { readonly model: Run; readonly real: Run } => {
  const run: Run = { books: emptyBooks(whole), done: [] }
  return { model: run, real: run }
}

const commandOf = (action: Action, next: (action: Action, books: Books) => Stepped, monthsAt: (books: Books) => readonly string[]): fc.Command<Run, Run> => ({
  check: ({ books }) => canHappen(action, books),
  run: (_model, run) => {
    run.done.push({ action, months: monthsAt(run.books) })
    const after = next(action, run.books)
    if ('broken' in after) throw new Error(after.broken.law, { cause: { ...after.broken, actions: run.done } satisfies BrokenLaw })
    run.books = after.books
  },
  toString: () => actionText(action),
})

/** What broke; anything else that was thrown is a mistake of its own. */
function brokenOf(error: unknown): BrokenLaw {
  const cause = error instanceof Error ? (error.cause as BrokenLaw | undefined) : undefined
  if (cause?.law === undefined) throw error
  return cause
}

function lawsOf({ limits, invariants = {} }: OverTimeOptions): readonly BooksLaw[] {
  const own = Object.entries(invariants).map(([says, holds]): BooksLaw => ({ says, broken: (after, before) => whyNot(() => holds(after, before)) }))
  return [...booksLaws, ...(limits ? [balancesWithin(rangesOf(limits))] : []), ...own]
}

function whyNot(holds: () => boolean): { readonly why: string } | undefined {
  try {
    return holds() ? undefined : { why: 'it does not hold after these actions' }
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}
