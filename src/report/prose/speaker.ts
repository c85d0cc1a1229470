/** Who speaks: a language, the names of one key, and how formulas, rules and splits are said. */
import type { Node } from '../../core/node.ts'
import type { RuleBook } from '../../core/rule.ts'
import type { Split, SplitArg } from '../../core/split.ts'
import type { Language } from './language.ts'
import type { Phrase } from './phrase.ts'
import type { Words } from './words.ts'

/** A phrase, and below it what it is made of. */
export interface Said {
  readonly phrase: Phrase
  readonly items: readonly Said[]
}

/** Is it a gain that is shared, or a loss that is borne? */
export type Sign = 'gain' | 'loss'

/** How tightly a formula must bind where it stands: 0 anything, 1 no clause of words, 2 no sum, 3 no product, 4 one thing only. */
export type Needs = 0 | 1 | 2 | 3 | 4

export interface Speaker {
  readonly language: Language
  readonly words: Words
  readonly rules: RuleBook
  /** An input, a balance or a line, as people read its name. */
  readonly name: (name: string) => Phrase
  /** A partner as written, or a fund. */
  readonly who: (name: string) => Phrase
  readonly node: (node: Node, needs: Needs) => Phrase
  readonly rule: (rule: string, args: Readonly<Record<string, SplitArg>>, sign: Sign) => Said
  readonly split: (split: Split, sign: Sign) => Said
}

/** What is said, with nothing below it. */
export const said = (phrase: Phrase, items: readonly Said[] = []): Said => ({ phrase, items })

/** All of it in one phrase; the mark between its parts is that of the language. */
export function inline({ phrase, items }: Said, semicolon: string): Phrase {
  if (items.length === 0) return phrase
  return [...phrase, ' (', ...items.flatMap((item, index) => [...(index > 0 ? [semicolon] : []), ...inline(item, semicolon)]), ')']
}
