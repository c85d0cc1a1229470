/** One action, and all laws after it. */
import { isSplitKeyError } from '../../core/issue.ts'
import { type Acted, type Acting, type Action, act } from './actions.ts'
import { type Books, ownBookkeeping, settledText } from './books.ts'
import type { BooksLaw, Broken } from './laws.ts'

/** An action that was run, and the months it is about. */
export interface Happened {
  readonly action: Action
  readonly months: readonly string[]
}

/** A law that does not hold, what led to it, and the books as they are then. */
export interface BrokenLaw extends Broken {
  readonly law: string
  readonly actions: readonly Happened[]
  readonly books: Books
}

/** The books after an action, or what it broke. */
export type Stepped = { readonly books: Books } | { readonly broken: Omit<BrokenLaw, 'actions'> }

/** What splitkey refuses must be refused, and then the books stay as they were; everything else must be done. */
export function step(action: Action, books: Books, acting: Acting, laws: readonly BooksLaw[]): Stepped {
  const before = historyOf(books)
  const done = attempt(() => act(action, books, acting))
  if (historyOf(books) !== before) return broken('what was settled is never overwritten', { why: 'the series that was given has changed' }, books)
  if ('refused' in done) {
    const right = attempt(() => act(action, books, { ...acting, using: ownBookkeeping }))
    return 'refused' in right ? { books } : broken('what can be settled is settled', { why: `it was refused: ${done.refused}` }, books)
  }
  const { books: after, wrong } = done.value
  if (wrong !== undefined) return broken(wrong, { why: 'see the actions' }, after)
  for (const law of laws) {
    const found = attempt(() => law.broken(after, books))
    if ('refused' in found) return broken('what splitkey refuses is refused', { why: found.refused }, after)
    if (found.value) return broken(law.says, found.value, after)
  }
  return { books: after }
}

const broken = (law: string, found: Broken, books: Books): Stepped => ({ broken: { law, ...found, books } })
const historyOf = ({ series }: Books): string => series.map(settledText).join()

type Attempted<T> = { readonly value: T } | { readonly refused: string }

function attempt<T extends Acted | Broken | undefined>(work: () => T): Attempted<T> {
  try {
    return { value: work() }
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return { refused: error.message }
  }
}
