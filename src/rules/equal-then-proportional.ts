import { SplitKeyError } from '../core/issue.ts'
import type { Node } from '../core/node.ts'
import { defineRule } from '../core/rule.ts'
import type { Split } from '../core/split.ts'
import { equally } from './equal-surplus.ts'

/**
 * Equal, then proportional: up to `equalUpTo` everyone receives the same, what lies above is divided by fixed shares. `caps` limit what some
 * partners receive of that second part; what they cannot take goes to the others, and what nobody can take to `rest`. Continuous.
 *
 * Source: clause practice (a common base, then merit); the second part is `capped` with refill.
 *
 * @example // surplus: { equalThenProportional: { equalUpTo: 1000 EUR, shares: { A: 30, B: 70 }, caps: { B: 5000 EUR } } }
 */
export const equalThenProportionalRule = defineRule({
  name: 'equalThenProportional',
  kind: 'split',
  params: {
    equalUpTo: { kind: 'amount', inPot: true },
    shares: { kind: 'weights' },
    caps: { kind: 'measures', some: true, inPot: true, optional: true },
    rest: { kind: 'split', optional: true },
  },
  says: {
    en: 'equally up to {equalUpTo}, then by {shares}',
    nl: 'gelijk tot {equalUpTo}, daarna volgens {shares}',
    fr: 'à parts égales jusqu’à {equalUpTo}, puis selon {shares}',
  },
  expand: (args) => {
    const shares = args.weights('shares')
    const equal = { upTo: args.amount('equalUpTo'), then: equally(Object.keys(shares)) }
    return { kind: 'tiers', tiers: [equal, { then: proportional(shares, args.measures('caps'), args.maybeSplit('rest')) }] }
  },
})

function proportional(shares: Readonly<Record<string, string>>, caps: Readonly<Record<string, Node>>, rest: Split | undefined): Split {
  if (Object.keys(caps).length === 0) return { kind: 'shares', shares }
  const free = Object.keys(shares).some((name) => caps[name] === undefined && shares[name] !== '0')
  if (!free && !rest)
    throw new SplitKeyError([{ code: 'missing-part', path: 'rest', message: 'every partner has a limit: say who receives the rest when all are full' }])
  return { kind: 'capped', shares, caps, excess: 'refill', ...(rest && { rest }) }
}
