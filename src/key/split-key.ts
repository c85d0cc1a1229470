import { nodeOf } from '../core/expr.ts'
import { isSplitKeyError, raise, SplitKeyError } from '../core/issue.ts'
import type { Leaf } from '../core/reading/context.ts'
import { readKey } from '../core/reading/key.ts'
import type { RuleBook } from '../core/rule.ts'
import type { Unit } from '../core/unit.ts'
import { ruleBook } from '../rules/index.ts'
import type { Key, KeySpec, NoExtra, SpecInputs } from './spec.ts'

/** In TypeScript an amount is a formula or a constant: whatever it is, `nodeOf` builds its node. */
const leaf: Leaf = (value, path, context) => {
  try {
    return nodeOf(value as string)
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    for (const issue of error.issues) context.report({ ...issue, path })
    return undefined
  }
}

/**
 * Makes a split key. Partners, inputs and units are inferred; mistakes are compile errors, and for those who bypass the compiler the
 * same mistakes are errors at run time.
 * @throws every problem of the specification at once, each with its path
 * @example
 * const f = formulas({ price: 'EUR/pc', sold: 'pc', hours: 'h' })
 * const key = splitKey('garden planter', {
 *   parties: ['startup', 'workshop'],
 *   pot: f('price * sold'),
 *   claims: [guarantee('workshop', { rate: '32.00 EUR/h', per: f('hours') })],
 *   surplus: { shares: { startup: 50, workshop: 50 } },
 *   round: { to: '0.01 EUR', leftover: 'largest-remainder' },
 * })
 */
export function splitKey<const P extends string, const M extends Unit, const S extends KeySpec<P, M>>(
  name: string,
  spec: S & KeySpec<P, M> & NoExtra<S, KeySpec<P, M>>,
): Key<P, SpecInputs<S>, M> {
  return build({ name, ...(spec as object) }, ruleBook) as unknown as Key<P, SpecInputs<S>, M>
}

/** What a clause may say: lines, and what they are computed from. */
export type ClauseSpec = Pick<KeySpec<never, Unit>, 'lines' | 'inputs' | 'balances'>

/**
 * Makes a clause: lines without a pot, such as a price revision. Settling it computes its lines and pays nobody.
 * @example clause('toll work', { lines: { price: priceRevision(…) } })
 */
export const clause = <const S extends ClauseSpec>(name: string, spec: S & NoExtra<S, ClauseSpec>): Key<never, SpecInputs<S>> =>
  build({ name, ...(spec as object) }, ruleBook) as unknown as Key<never, SpecInputs<S>>

function build(spec: Readonly<Record<string, unknown>>, rules: RuleBook): Key {
  const { key, issues } = readKey(spec, leaf, rules)
  raise(issues)
  if (!key) throw new SplitKeyError(issues)
  return key
}
