/** One rule of thumb before it has a number: what is said, and which part of the key it says. */
import type { Node } from '../../core/node.ts'
import type { Split } from '../../core/split.ts'
import type { Phrase } from './phrase.ts'
import { type Said, said } from './speaker.ts'

export interface Entry extends Said {
  /** The formulas and splits it is about, to see whether it has a cliff. */
  readonly nodes: readonly Node[]
  readonly splits: readonly Split[]
}

/** A part of the text with a heading of its own. */
export interface Part {
  readonly title: string
  readonly entries: readonly Entry[]
}

/** A rule that says one phrase. */
export const entry = (phrase: Phrase, nodes: readonly Node[] = []): Entry => ({ ...said(phrase), nodes, splits: [] })
