/** Everything a language must be able to say besides the sentences of the rules. One file per language holds it. */
import type { Leftover } from '../../core/key.ts'
import type { RoundingMode } from '../../core/node.ts'

export type FormulaWords = Readonly<
  Record<
    | 'and'
    | 'percentOf'
    | 'smaller'
    | 'smallest'
    | 'larger'
    | 'largest'
    | 'notBelowZero'
    | 'notAboveZero'
    | 'step'
    | 'stepAtLeast'
    | 'stepNotAbove'
    | 'rounded'
    | 'argument'
    | 'semicolon'
    | 'colon',
    string
  >
>

export type SplitWords = Readonly<
  Record<
    | 'all'
    | 'allLoss'
    | 'shares'
    | 'sharesLoss'
    | 'more'
    | 'percent'
    | 'parts'
    | 'by'
    | 'inProportion'
    | 'whenZero'
    | 'tiers'
    | 'firstTier'
    | 'nextTier'
    | 'lastTier'
    | 'onlyTier'
    | 'inOrder'
    | 'firstStep'
    | 'nextStep'
    | 'takeAll'
    | 'takeShare'
    | 'takeAtMost'
    | 'restStep'
    | 'limit'
    | 'capped'
    | 'refill'
    | 'excess'
    | 'nobody'
    | 'gain'
    | 'loss'
    | 'bySign'
    | 'claimsRule'
    | 'estate'
    | 'claimOf'
    | 'weightOf'
    | 'weighted'
    | 'claims'
    | 'beyond'
    | 'driver',
    string
  >
>

export type KeyWords = Readonly<
  Record<
    | 'title'
    | 'intro'
    | 'parties'
    | 'oneParty'
    | 'noParties'
    | 'measured'
    | 'input'
    | 'plainNumber'
    | 'partners'
    | 'controlled'
    | 'lower'
    | 'higher'
    | 'represents'
    | 'range'
    | 'decimals'
    | 'wholeNumber'
    | 'source'
    | 'computed'
    | 'is'
    | 'equals'
    | 'divided'
    | 'pot'
    | 'claim'
    | 'surplusIs'
    | 'surplusAlone'
    | 'surplus'
    | 'deficit'
    | 'sameDeficit'
    | 'carried'
    | 'fund'
    | 'balance'
    | 'own'
    | 'costs'
    | 'cents'
    | 'payouts'
    | 'lines'
    | 'potRounded'
    | 'advance'
    | 'from'
    | 'noLonger'
    | 'noLongerMany'
    | 'nothingNew'
    | 'initially'
    | 'sudden'
    | 'cliff'
    | 'cliffMany'
    | 'noCliff'
    | 'promises'
    | 'noPromises'
    | 'proved'
    | 'refuted'
    | 'unproved'
    | 'example'
    | 'suppose'
    | 'then'
    | 'receives'
    | 'gives'
    | 'holds'
    | 'what'
    | 'amount'
    | 'rule',
    string
  >
>

export interface Words {
  readonly formula: FormulaWords
  readonly modes: Readonly<Record<RoundingMode, string>>
  readonly split: SplitWords
  /** Who receives what rounding left over; `{to}` is the partner, `{parties}` all of them. */
  readonly leftover: Readonly<Record<Extract<Leftover, string> | 'to', string>>
  /** Real costs by the words that `represents` is usually given; any other word stands as it is. */
  readonly costs: Readonly<Record<string, string>>
  /** What a rule's own sentence leaves out, by rule and parameter; and how each of two lists that stand side by side is told apart. */
  readonly tails: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly key: KeyWords
}
