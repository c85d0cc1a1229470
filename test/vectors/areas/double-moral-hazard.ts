/** Answers vectors of the area `double-moral-hazard` through the public API, by rule and shape of the input. */
import { type Expr, formulas } from '../../../src/index.ts'
import {
  cobbDouglasShare,
  type Ends,
  equalSplitEfficiency,
  exactValue,
  lqShare,
  maximinShare,
  minimaxRegretShare,
  minimaxRegretShareOf,
  partnerShares,
  riskAverseShare,
  shareEfficiency,
} from '../../../src/theory/index.ts'
import type { Vector } from '../compare.ts'
import { type Fields, maybe, noAnswer, numberText, plainName, shaped, text } from './read.ts'

type Pair = readonly [string | number, string | number]

export function answer(vector: Vector): unknown {
  const [rule, input] = [plainName(vector), vector.input]
  if (/cobb/.test(rule)) return shaped({ share: cobbDouglasShare(text(input, 'p'), text(input, 'q')) }, vector, 'share')
  if (/milgrom|singleagent/.test(rule)) return shaped({ share: oneAgent(input) }, vector, 'share')
  if (/riskaverse|cara|risk/.test(rule)) return shaped({ share: withRisk(input) }, vector, 'share')
  if (/npartner|water/.test(rule)) return partnerShares(maybe(input, 'k', 'potencies') as readonly string[])
  if (/equalsplit/.test(rule)) return equalSplitEfficiency(Number(maybe(input, 'n', 'partners')))
  if (/maximin/.test(rule)) return shaped(maximinShare(theta(input)), vector, 'share')
  if (/minimax|regret/.test(rule)) return shaped(leastRegret(input), vector, 'share')
  if (/fifty|guarantee|efficiency/.test(rule)) return efficiencies(input)
  if (/^lq/.test(rule)) return shaped(lqShare(...potencies(input)), vector, 'share')
  return noAnswer(vector)
}

/** Potencies as given, or a²/c. */
function potencies(input: Fields): Pair {
  const given = maybe(input, 'k', 'potencies') as Pair | undefined
  if (given) return given
  const [a, c] = [maybe(input, 'a') as Pair, maybe(input, 'c') as Pair]
  const of = (i: 0 | 1): string => exactValue(formulas({ a: '1', c: '1' })('a * a / c') as Expr<'1', never>, { a: a[i], c: c[i] })
  return [of(0), of(1)]
}

/** A risk-averse agent of a principal who makes no effort and minds no risk: 1 / (1 + rcv). */
const oneAgent = (input: Fields): string =>
  riskAverseShare(
    { potency: exactValue(formulas({ c: '1' })('1 / c') as Expr<'1', never>, { c: text(input, 'c', 'cost') }), riskAversion: text(input, 'r', 'riskAversion') },
    { potency: 0, riskAversion: 0 },
    text(input, 'v', 'variance'),
  )

const theta = (input: Fields): Ends => (maybe(input, 'thetaRange', 'theta') as Ends | undefined) ?? thetaOf(input)

/** The range of k₁/(k₁+k₂) that ranges of potencies leave. */
const thetaOf = (input: Fields): Ends => {
  const [k1, k2] = [maybe(input, 'k1') as Pair, maybe(input, 'k2') as Pair]
  return [lqShare(k1[0], k2[1]).share, lqShare(k1[1], k2[0]).share]
}

const leastRegret = (input: Fields) =>
  maybe(input, 'k1') === undefined ? minimaxRegretShareOf(theta(input)) : minimaxRegretShare(maybe(input, 'k1') as Pair, maybe(input, 'k2') as Pair)

function withRisk(input: Fields): string {
  const [k, r] = [potencies(input), maybe(input, 'riskAversion', 'r') as Pair]
  return riskAverseShare({ potency: k[0], riskAversion: r[0] }, { potency: k[1], riskAversion: r[1] }, text(input, 'variance', 'v'))
}

function efficiencies(input: Fields): unknown {
  const given = maybe(input, 'theta')
  const share = numberText(maybe(input, 'share') ?? '1/2')
  return Array.isArray(given) ? given.map((each) => shareEfficiency(share, numberText(each))) : shareEfficiency(share, numberText(given))
}
