/**
 * Claims rules written again from their definitions: a parameter λ is searched among the places where awards have a kink, and found by
 * linear interpolation between two of them. Nothing of `src/core/claims` is used.
 */
import { compare, type Fraction, fraction, minus, over, plus, text, times, total } from '../fraction.ts'

type Award = (claim: Fraction, level: Fraction, weight: Fraction) => Fraction
interface Parametric {
  readonly award: Award
  /** Where an award has a kink. */
  readonly kinks: (claim: Fraction, weight: Fraction) => readonly Fraction[]
}

const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)
const most = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b)
const zero = fraction(0n)
const half = (x: Fraction): Fraction => over(x, fraction(2n))

/** The awards whose parameter makes them add up to the estate; `award` never falls as λ grows. */
function solve({ award, kinks }: Parametric, estate: Fraction, claims: readonly Fraction[], weights: readonly Fraction[]): readonly Fraction[] {
  const weight = (index: number): Fraction => weights[index] ?? fraction(1n)
  const at = (level: Fraction): readonly Fraction[] => claims.map((claim, index) => award(claim, level, weight(index)))
  const levels = [zero, ...claims.flatMap((claim, index) => kinks(claim, weight(index)))].sort(compare)
  const above = levels.findIndex((level) => compare(total(at(level)), estate) >= 0)
  const [low, high] = [levels[Math.max(above - 1, 0)] as Fraction, levels[above] as Fraction]
  const [below, reached] = [total(at(low)), total(at(high))]
  if (compare(reached, below) === 0) return at(high)
  return at(plus(low, over(times(minus(estate, below), minus(high, low)), minus(reached, below))))
}

const equalAwards: Parametric = { award: (claim, level, weight) => least(claim, times(weight, level)), kinks: (claim, weight) => [over(claim, weight)] }

const onHalves =
  (first: Rule, second: Rule): Rule =>
  (estate, claims, weights) => {
    const halves = claims.map(half)
    const middle = total(halves)
    if (compare(estate, middle) <= 0) return first(estate, halves, weights)
    return second(minus(estate, middle), halves, weights).map((award, index) => plus(award, halves[index] as Fraction))
  }

type Rule = (estate: Fraction, claims: readonly Fraction[], weights: readonly Fraction[]) => readonly Fraction[]

const awards: Rule = (estate, claims, weights) => solve(equalAwards, estate, claims, weights)
const losses: Rule = (estate, claims, weights) =>
  awards(minus(total(claims), estate), claims, weights).map((loss, index) => minus(claims[index] as Fraction, loss))

/** Above half the claims. */
const egalitarian: Parametric = { award: (claim, level) => most(half(claim), least(claim, level)), kinks: (claim) => [half(claim), claim] }

const rules: Readonly<Record<string, Rule>> = {
  constrainedEqualAwards: awards,
  constrainedEqualLosses: losses,
  talmud: onHalves(awards, losses),
  reverseTalmud: onHalves(losses, awards),
  piniles: onHalves(awards, awards),
  constrainedEgalitarian: (estate, claims, weights) => {
    const halves = claims.map(half)
    return compare(estate, total(halves)) <= 0 ? awards(estate, halves, weights) : solve(egalitarian, estate, claims, weights)
  },
  equalAwardsAndLosses: (estate, claims, weights) =>
    awards(estate, claims, weights).map((award, index) => half(plus(award, losses(estate, claims, weights)[index] as Fraction))),
}

export const definedRules = Object.keys(rules)

/** The awards of a rule, as text. */
export const byDefinition = (rule: string, estate: Fraction, claims: readonly Fraction[], weights: readonly Fraction[] = []): readonly string[] =>
  (rules[rule] as Rule)(estate, claims, weights).map(text)
