/** Splits as they are written: one word says which, the rest is its parts. A table, so that a new split is one entry. */
import { unknownName } from '../issue.ts'
import type { Node } from '../node.ts'
import { compareNumbers } from '../number-text.ts'
import { applySplitRule, type SplitRule } from '../rule.ts'
import type { OrderStep, Split, Tier } from '../split.ts'
import type { Unit } from '../unit.ts'
import { amount, attempt, type Context, type Fields, isFields, onlyFields, party } from './context.ts'
import { readRuleArgs } from './rules.ts'
import { readCaps, readShares, readWeights } from './weights.ts'

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
  tiers: { beside: [], read: readTiers },
  inOrder: { beside: [], read: readInOrder },
  capped: { beside: [], read: readCapped },
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

const parent = (path: string): string => path.slice(0, path.lastIndexOf('.') + 1)

/**
 * Reads a split. `besides` are fields that belong to what surrounds it: a tier's `upTo`, a step's `share`.
 */
export function readSplit(value: unknown, path: string, context: Context, unit: Unit | undefined, besides: readonly string[] = []): Split | undefined {
  if (!isFields(value)) return context.report({ code: 'schema', path, message: 'a split is written as { shares: { … } }, { tiers: [ … ] } …' })
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
  const args = readRuleArgs(rule, value, path, context, (part, at) => readSplit(part, at, context, unit))
  return args && attempt(path, context, () => applySplitRule(rule, args))
}

function inner(value: unknown, path: string, context: Context, unit: Unit | undefined, need: string): Split | undefined {
  return value === undefined ? context.report({ code: 'missing-part', path, message: need }) : readSplit(value, path, context, unit)
}

const list = (value: unknown, path: string, context: Context): readonly Fields[] | undefined => {
  if (Array.isArray(value) && value.length > 0 && value.every(isFields)) return value
  return context.report({ code: 'schema', path, message: 'a list is needed here, each entry with its own split' })
}

function readTiers(value: unknown, _whole: Fields, path: string, context: Context, unit: Unit | undefined): Split | undefined {
  const entries = list(value, path, context)
  const tiers = entries?.map((entry, index): Tier | undefined => {
    const at = `${path}.${index}`
    const last = index === entries.length - 1
    if (last && entry['upTo'] !== undefined) context.report({ code: 'missing-part', path: at, message: 'the last tier has no upTo: say who receives what lies above' })
    if (!last && entry['upTo'] === undefined) context.report({ code: 'missing-part', path: at, message: 'only the last tier may go without upTo' })
    const then = readSplit(entry, at, context, unit, ['upTo'])
    if (last || entry['upTo'] === undefined) return then && Object.freeze({ then })
    const upTo = amount(entry['upTo'], `${at}.upTo`, context, unit)
    return then && upTo && Object.freeze({ upTo, then })
  })
  if (!tiers || tiers.includes(undefined)) return undefined
  rising(tiers as Tier[], path, context)
  return { kind: 'tiers', tiers: Object.freeze(tiers as Tier[]) }
}

/** Constant bounds must rise, from above zero; bounds that are formulas are kept in order when they are computed. */
function rising(tiers: readonly Tier[], path: string, context: Context): void {
  let below = '0'
  tiers.forEach(({ upTo }, index) => {
    if (upTo?.op !== 'lit') return
    if (compareNumbers(upTo.value, below) <= 0)
      context.report({ code: 'tiers-not-rising', path: `${path}.${index}.upTo`, message: `a tier must end above the one before it: ${upTo.value} does not lie above ${below}` })
    else below = upTo.value
  })
}

function readInOrder(value: unknown, _whole: Fields, path: string, context: Context, unit: Unit | undefined): Split | undefined {
  const entries = list(value, path, context)
  if (!entries) return undefined
  const steps = entries.slice(0, -1).map((entry, index) => readStep(entry, `${path}.${index}`, context, unit))
  const rest = readSplit(entries.at(-1), `${path}.${entries.length - 1}`, context, unit)
  return rest && !steps.includes(undefined) ? { kind: 'inOrder', steps: Object.freeze(steps as OrderStep[]), rest } : undefined
}

function readStep(entry: Fields, path: string, context: Context, unit: Unit | undefined): OrderStep | undefined {
  const part = (field: string, wanted: Unit | undefined): Node | undefined => (entry[field] === undefined ? undefined : amount(entry[field], `${path}.${field}`, context, wanted))
  const then = readSplit(entry, path, context, unit, ['upTo', 'share'])
  const upTo = part('upTo', unit)
  const share = part('share', '1')
  if (entry['upTo'] === undefined && entry['share'] === undefined)
    return context.report({ code: 'missing-part', path, message: 'every step but the last needs upTo, share or both: else nothing is left for the next' })
  if (!then || (entry['upTo'] !== undefined && !upTo) || (entry['share'] !== undefined && !share)) return undefined
  return Object.freeze({ ...(upTo && { upTo }), ...(share && { share }), then })
}

/** More limits than this would need more than a thousand terms: write a rule of your own then. */
const mostRefillCaps = 10

function readCapped(value: unknown, _whole: Fields, path: string, context: Context, unit: Unit | undefined): Split | undefined {
  if (!isFields(value)) return context.report({ code: 'schema', path, message: 'write { shares: …, caps: …, excess: … }' })
  onlyFields(value, ['shares', 'caps', 'excess', 'rest'], path, context)
  const shares = readShares(value['shares'], `${path}.shares`, context)
  const caps = readCaps(value['caps'], `${path}.caps`, context, unit)
  const refill = value['excess'] === 'refill'
  const excess = refill ? 'refill' : inner(value['excess'], `${path}.excess`, context, unit, 'say who receives what a partner at its limit cannot take: refill, or a split')
  const rest = value['rest'] === undefined ? undefined : readSplit(value['rest'], `${path}.rest`, context, unit)
  if (!shares || !caps || !excess) return undefined
  const free = context.parties.some((name) => caps[name] === undefined && shares[name] !== '0')
  if (refill && !free && !rest) return context.report({ code: 'missing-part', path: `${path}.rest`, message: 'every partner has a limit: say who receives the rest when all are full' })
  if (refill && Object.keys(caps).length > mostRefillCaps) return context.report({ code: 'too-large', path: `${path}.caps`, message: `refill works with at most ${mostRefillCaps} limits` })
  return { kind: 'capped', shares, caps, excess, ...(rest && { rest }) }
}
