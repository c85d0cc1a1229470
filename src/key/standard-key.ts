/** The recommended key in one call. */
import type { ClaimsRuleName } from '../core/claims/names.ts'
import type { Expr, InputsOf, Quantity } from '../core/expr.ts'
import { raise, SplitKeyError, unknownName } from '../core/issue.ts'
import { canonicalOf, compareNumbers, ratio, sumNumbers } from '../core/number-text.ts'
import type { Unit } from '../core/unit.ts'
import type { InputsIn } from '../rules/typed.ts'
import type { Key, KeySpec, NoExtra, Weight } from './spec.ts'
import { splitKey } from './split-key.ts'

/** What the recommended key needs to know. `M` is the unit of revenue, `P` the partners: those who have a standard cost. */
export interface StandardKeySpec<P extends string, M extends Unit> {
  /** What there is to divide, before any cost. */
  readonly revenue: Expr<M, never>
  /** Per partner: agreed quantities (hours, kilos per piece) × volume × this period's prices. In this order ties are broken. */
  readonly standardCosts: { readonly [Name in P]: Expr<M, never> }
  /** What each really spends, so that a settlement says what is left. Never part of what is paid. */
  readonly ownCosts?: { readonly [Name in P]?: Expr<NoInfer<M>, never> }
  /** Parts of the joint surplus; absent: equal parts. */
  readonly shares?: { readonly [Name in NoInfer<P>]: Weight }
  /** With two partners and no `shares`: the bounds within which the first one’s half of the surplus is kept. */
  readonly firstShareWithin?: readonly [Weight, Weight]
  /** How too little for all standard costs is divided: a choice of values, so there is no default. */
  readonly below: ClaimsRuleName
  /** What is paid is a multiple of this: `0.01 EUR`. */
  readonly to: Quantity<NoInfer<M>>
}

/**
 * The key recommended where nothing special is known: standard quantities at actual prices, a constant share of the joint surplus, a
 * claims rule below cost, and cents carried from period to period.
 *
 * Partner i receives `cᵢ + sᵢ (R − Σc)` with its standard cost cᵢ: a wage or material price that moves is shared, hours or kilos above
 * standard stay with who uses them. Equal shares of the surplus keep at least ¾ of first best whatever the partners’ productivity, in the
 * linear-quadratic model. Reconcile once a year: a kink at cost makes months differ from their sum.
 *
 * @throws every problem of the key at once; `schema` for `firstShareWithin` that is no range, or with more than two partners
 * @example
 * const f = formulas({ price: 'EUR/pc', sold: 'pc', wage: 'EUR/h', steel: 'EUR/kg' })
 * const key = standardKey('planter', {
 *   revenue: f('price * sold'),
 *   standardCosts: { workshop: f('0.25 h/pc * sold * wage'), startup: f('2 kg/pc * sold * steel') },
 *   below: 'talmud',
 *   to: '0.01 EUR',
 * })
 * settle(key, { price: 20, sold: 1000, wage: 24, steel: 3 }).payouts.workshop // 10000
 */
export function standardKey<const M extends Unit, const S extends StandardKeySpec<string, M>>(
  name: string,
  spec: S & StandardKeySpec<keyof S['standardCosts'] & string, M> & NoExtra<S, StandardKeySpec<string, M>>,
): Key<keyof S['standardCosts'] & string, InputsOf<S['revenue']> & InputsIn<S['standardCosts'][keyof S['standardCosts']] | OwnCosts<S>> & object, M> {
  raise(Object.keys(spec).flatMap((field) => (fields.includes(field) ? [] : [unknownName('unknown-field', field, field, fields)])))
  const parties = Object.keys(spec.standardCosts)
  const given: KeySpec<string, M> = {
    parties,
    pot: spec.revenue as Expr<M, never>,
    surplus: { claims: { rule: spec.below, by: spec.standardCosts, beyond: { shares: sharesOf(spec, parties) } } },
    round: { to: spec.to, leftover: 'carry' },
    ...(spec.ownCosts && { costs: spec.ownCosts }),
  }
  return splitKey(name, given as never) as unknown as ReturnType<typeof standardKey<M, S>>
}

const fields: readonly string[] = ['revenue', 'standardCosts', 'ownCosts', 'shares', 'firstShareWithin', 'below', 'to']

type OwnCosts<S> = S extends { readonly ownCosts: infer C } ? C[keyof C] : never

function sharesOf(
  { shares, firstShareWithin }: Pick<StandardKeySpec<string, Unit>, 'shares' | 'firstShareWithin'>,
  parties: readonly string[],
): Readonly<Record<string, Weight>> {
  if (shares) return shares
  if (!firstShareWithin) return Object.fromEntries(parties.map((party) => [party, 1]))
  const [low, high] = firstShareWithin.map(canonicalOf)
  const isRange = low !== undefined && high !== undefined && compareNumbers(low, high) <= 0 && compareNumbers(low, '0') >= 0 && compareNumbers(high, '1') <= 0
  if (parties.length !== 2 || !isRange)
    throw new SplitKeyError([
      { code: 'schema', path: 'firstShareWithin', message: 'for two partners, two numbers between 0 and 1, lowest first: ["40%", "60%"]' },
    ])
  const first = compareNumbers('0.5', low) < 0 ? low : compareNumbers('0.5', high) > 0 ? high : '0.5'
  const second = sumNumbers(['1', `-${first}`])
  return { [parties[0] as string]: ratio(first, '1') as Weight, [parties[1] as string]: ratio(second, '1') as Weight }
}
