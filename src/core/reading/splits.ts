/** Splits as they are written: one word says which, the rest is its parts. A table, so that a new split is one entry. */
import { unknownName } from '../issue.ts'
import { applySplitRule, type SplitRule } from '../rule.ts'
import type { Split } from '../split.ts'
import type { Unit } from '../unit.ts'
import { readCapped } from './capped.ts'
import { readClaimsSplit } from './claims-split.ts'
import { attempt, type Context, type Fields, isFields, onlyFields, party } from './context.ts'
import { readInOrder } from './in-order.ts'
import { readRuleArgs } from './rules.ts'
import { badShare, notAShare } from './share.ts'
import type { ReadInner } from './split-list.ts'
import { readTiers } from './tiers.ts'
import { readShares, readWeights } from './weights.ts'

/** What a split needs to know besides the context: the unit of the pot it divides, where that is known. */
type ReadSplit = (value: unknown, whole: Fields, path: string, context: Context, unit: Unit | undefined) => Split | undefined

interface Form {
  /** Fields that stand beside the word that names the split. */
  readonly beside: readonly string[]
  readonly read: ReadSplit
}

const forms: Readonly<Record<string, Form>> = {
  to: {
    beside: [],
    read: (value, _whole, path, context) => {
      const to = party(value, path, context, true)
      return to === undefined ? undefined : { kind: 'to', to }
    },
  },
  shares: {
    beside: [],
    read: (value, _whole, path, context) => {
      const shares = readShares(value, path, context)
      return shares && { kind: 'shares', shares }
    },
  },
  sharesBy: {
    beside: ['whenZero'],
    read: (value, whole, path, context, unit) => {
      const by = readWeights(value, path, context)
      const whenZero = inner(whole['whenZero'], `${parent(path)}whenZero`, context, unit, 'say who receives the pot when the weights add up to zero')
      return by && whenZero && { kind: 'sharesBy', by, whenZero }
    },
  },
  tiers: { beside: [], read: (value, _whole, path, context, unit) => readTiers(value, path, context, unit, within(context, unit)) },
  inOrder: { beside: [], read: (value, _whole, path, context, unit) => readInOrder(value, path, context, unit, within(context, unit)) },
  capped: { beside: [], read: (value, _whole, path, context, unit) => readCapped(value, path, context, unit, within(context, unit)) },
  claims: { beside: [], read: (value, _whole, path, context, unit) => readClaimsSplit(value, path, context, unit, within(context, unit)) },
  bySign: {
    beside: [],
    read: (value, _whole, path, context, unit) => {
      if (!isFields(value)) return context.report({ code: 'schema', path, message: 'write { surplus: …, deficit: … }' })
      onlyFields(value, ['surplus', 'deficit'], path, context)
      const surplus = inner(value['surplus'], `${path}.surplus`, context, unit, 'say how a surplus is divided')
      const deficit = inner(value['deficit'], `${path}.deficit`, context, unit, 'say how a deficit is divided')
      return surplus && deficit && { kind: 'bySign', surplus, deficit }
    },
  },
}

/** Reads the splits inside a split, in the same context. */
const within =
  (context: Context, unit: Unit | undefined): ReadInner =>
  (value, path, besides) =>
    readSplit(value, path, context, unit, besides)

/** Splits are read by recursion: so long a path is an attack on the stack, or a circle. */
const longestPath = 2000

const parent = (path: string): string => path.slice(0, path.lastIndexOf('.') + 1)

/**
 * Reads a split. `besides` are fields that belong to what surrounds it: a tier's `upTo`, a step's `share`.
 */
export function readSplit(value: unknown, path: string, context: Context, unit: Unit | undefined, besides: readonly string[] = []): Split | undefined {
  if (!isFields(value)) return context.report({ code: 'schema', path, message: 'a split is written as { shares: { … } }, { tiers: [ … ] } …' })
  // A split that is built already: in TypeScript, by a rule of one's own.
  if (value['kind'] === 'rule' && isFields(value['body'])) return withGoodShares(value as unknown as Split, path, context)
  if (path.length > longestPath) return context.report({ code: 'too-large', path: path.slice(0, 80), message: 'splits stand within splits too many times' })
  const splitRules = [...context.rules.values()].filter((rule): rule is SplitRule => rule.kind === 'split')
  const words = [...Object.keys(forms), ...splitRules.map((rule) => rule.name)]
  const found = Object.keys(value).filter((field) => words.includes(field))
  const [word] = found
  if (word === undefined || found.length > 1) return noForm(value, path, context, words, besides)
  const rule = splitRules.find((candidate) => candidate.name === word)
  const form = forms[word]
  onlyFields(value, [word, ...(form?.beside ?? []), ...besides], path, context)
  const split = rule ? readSplitRule(rule, value[word], `${path}.${word}`, context, unit) : form?.read(value[word], value, `${path}.${word}`, context, unit)
  return split && Object.freeze(split)
}

function noForm(value: Fields, path: string, context: Context, words: readonly string[], besides: readonly string[]): undefined {
  const [stranger] = Object.keys(value).filter((field) => !besides.includes(field) && !words.includes(field))
  if (stranger !== undefined) return context.report(unknownName('unknown-field', `${path}.${stranger}`, stranger, words))
  return context.report({ code: 'schema', path, message: `exactly one of ${words.join(', ')} is needed` })
}

function readSplitRule(rule: SplitRule, value: unknown, path: string, context: Context, unit: Unit | undefined): Split | undefined {
  const args = readRuleArgs(rule, value, path, context, within(context, unit), unit)
  const split = args && attempt(path, context, () => applySplitRule(rule, args))
  return split && withGoodShares(split, path, context)
}

/** What a rule made: its shares are checked here, since nobody wrote them where they could be read. */
function withGoodShares(split: Split, path: string, context: Context): Split | undefined {
  const bad = badShare(split)
  return bad ? context.report({ code: 'schema', path, message: notAShare(bad) }) : split
}

function inner(value: unknown, path: string, context: Context, unit: Unit | undefined, need: string): Split | undefined {
  return value === undefined ? context.report({ code: 'missing-part', path, message: need }) : readSplit(value, path, context, unit)
}
