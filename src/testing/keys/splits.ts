/** Splits as they stand in a file, every combinator, nested. Memoised: building an arbitrary costs more than drawing from it. */
import fc from 'fast-check'
import { claimsRuleNames } from '../../core/claims/names.ts'
import { amounts, plainRates } from './amounts.ts'
import { partiesOf } from './parties.ts'

/** A split as it stands in a document. */
export type SplitText = Readonly<Record<string, unknown>>

/** What a generated split may contain. */
export interface Kinds {
  /** Balances that it may pay into and draw on. */
  readonly funds: readonly string[]
  /** Whether it may divide a loss otherwise than a gain. */
  readonly bySign: boolean
  /** Only what never lowers anybody's part when the pot grows. */
  readonly monotone: boolean
}

/** Any split. */
export const everything: Kinds = { funds: ['buffer'], bySign: true, monotone: false }

const record = (names: readonly string[], values: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name, index) => [name, values[index]]))

const weights = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('0', '1', '2', '3', '7') }, fc.constantFrom('0', '1/3', '33.3', '0.005', '1000000'))

/** Fixed weights, zeros among them, never all zero. */
export const sharesOf = (names: readonly string[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.tuple(fc.array(weights, { minLength: names.length, maxLength: names.length }), fc.nat(names.length - 1)).map(([all, sure]) =>
    record(
      names,
      all.map((weight, index) => (index === sure && weight === '0' ? '2' : weight)),
    ),
  )

const measures = (index: number): fc.Arbitrary<string> => fc.constantFrom(`w${index}`, `w${index}`, '0 h', `w${index} + 1 h`, `round(w${index}, 1 h)`)

/** Claims rules whose expansion stays small for four partners. */
const lightRules = ['proportional', 'constrainedEqualAwards', 'constrainedEqualLosses', 'talmud', 'piniles', 'truncatedProportional'] as const

/** Shares of what is left; computed ones may lie beyond nothing and all, where they are kept. */
const parts = fc.oneof({ weight: 6, arbitrary: plainRates }, fc.constantFrom('rate - 1', '1 + rate'))

const made = new Map<string, fc.Arbitrary<SplitText>>()

/** A split for `count` partners, nested at most `depth` deep. */
export function splitsOf(count: number, depth: number, kinds: Kinds = everything): fc.Arbitrary<SplitText> {
  const id = JSON.stringify([count, depth, kinds])
  const known = made.get(id)
  if (known) return known
  const arbitrary = make(partiesOf(count), count, depth, kinds)
  made.set(id, arbitrary)
  return arbitrary
}

function make(names: readonly string[], count: number, depth: number, kinds: Kinds): fc.Arbitrary<SplitText> {
  const to = fc.constantFrom(...names, ...kinds.funds).map((name) => ({ to: name }))
  const shares = sharesOf(names).map((weight) => ({ shares: weight }))
  if (depth === 0) return fc.oneof(to, { weight: 2, arbitrary: shares })
  const inner = splitsOf(count, depth - 1, kinds)
  const sharesBy = fc.tuple(fc.tuple(...names.map((_, index) => measures(index))), inner).map(([by, whenZero]) => ({ sharesBy: record(names, by), whenZero }))
  const caps = fc
    .array(fc.option(amounts), { minLength: count, maxLength: count })
    .map((all) => Object.fromEntries(names.flatMap((name, index) => (all[index] == null ? [] : [[name, all[index]]]))))
  const capped = fc.tuple(sharesOf(names), caps, fc.oneof(fc.constant('refill'), inner), inner).map(([weight, limits, excess, rest]) => ({
    capped: { shares: weight, caps: limits, excess, ...(excess === 'refill' && { rest }) },
  }))
  const claims = fc
    .tuple(fc.constantFrom(...(count <= 3 ? claimsRuleNames : lightRules)), fc.array(amounts, { minLength: count, maxLength: count }), inner)
    .map(([rule, all, beyond]) => ({
      claims: {
        rule,
        by: record(
          names,
          all.map((amount) => `positive(${amount})`),
        ),
        beyond,
      },
    }))
  const always = [to, shares, sharesBy, tiersOf(inner), inOrderOf(inner), ...(count <= 4 ? [claims] : [])]
  const bySign = fc.tuple(inner, inner).map(([surplus, deficit]) => ({ bySign: { surplus, deficit } }))
  const funds = kinds.funds.flatMap((fund) => [
    fc.tuple(parts, amounts, inner).map(([rate, until, then]) => ({ reserveFund: { fund, rate, until, then } })),
    inner.map((then) => ({ drawOnFund: { fund, then } })),
  ])
  return fc.oneof(...always, ...(kinds.monotone ? [] : [capped]), ...(kinds.bySign ? [bySign] : []), ...funds)
}

/** Tiers whose constant bounds rise; a bound that is a formula may stand anywhere. */
function tiersOf(inner: fc.Arbitrary<SplitText>): fc.Arbitrary<SplitText> {
  const bound = fc.oneof(
    fc.integer({ min: 1, max: 400_000 }),
    amounts.filter((text) => !/^[\d.]+ EUR$/.test(text) && text !== '1 EUR / 3'),
  )
  return fc.tuple(fc.array(fc.tuple(bound, inner), { maxLength: 3 }), inner).map(([entries, last]) => {
    let below = 0
    const tiers = entries.map(([upTo, inside]) => {
      if (typeof upTo === 'string') return { upTo, ...inside }
      below += upTo
      return { upTo: `${below} EUR`, ...inside }
    })
    return { tiers: [...tiers, last] }
  })
}

function inOrderOf(inner: fc.Arbitrary<SplitText>): fc.Arbitrary<SplitText> {
  const limits = fc.oneof(
    amounts.map((upTo) => ({ upTo })),
    parts.map((share) => ({ share })),
    fc.tuple(amounts, parts).map(([upTo, share]) => ({ upTo, share })),
  )
  return fc
    .tuple(fc.array(fc.tuple(limits, inner), { maxLength: 3 }), inner)
    .map(([steps, rest]) => ({ inOrder: [...steps.map(([limit, then]) => ({ ...limit, ...then })), rest] }))
}
