/** Answers vectors of the area `indexation` through the public API, by rule and shape of the input. */
import {
  add,
  ceilThousandth,
  deadBand,
  deadBandWhole,
  div,
  farPriceAdjustment,
  indexTerm,
  max,
  min,
  mul,
  priceCollar,
  priceRevision,
  type RoundingMode,
  round,
  roundedCoefficient,
  sub,
} from '../../../src/index.ts'
import { checkPriceRevision } from '../../../src/prices/index.ts'
import type { Vector } from '../compare.ts'
import { type Fields, in1, type Money, maybe, money, noAnswer, one, type Plain, plainName, shaped, share, text, value } from './read.ts'

export function answer(vector: Vector): unknown {
  const [rule, input] = [plainName(vector), vector.input]
  if (/valid|lint|art57/.test(rule)) return valid(input)
  if (/far|epaunit/.test(rule)) return shaped({ price: far(input) }, vector, 'price')
  if (/adjustment|epa/.test(rule)) return adjustment(input)
  if (/dead|deminimis|threshold/.test(rule)) return shaped({ price: dead(rule, input) }, vector, 'price')
  if (/collar|clamp/.test(rule)) return value(collared(input))
  if (/revision|ratio|index|price/.test(rule)) return shaped({ price: value(revised(rule, input)), coefficient: value(coefficient(input)) }, vector, 'price')
  return noAnswer(vector)
}

/** The terms of a formula, whatever letters it is written with. */
function terms(input: Fields): readonly Plain[] {
  const written = maybe(input, 'terms') as readonly (readonly [unknown, unknown, unknown])[] | undefined
  if (written) return written.map((term) => indexTerm(one(term[1]), { weight: in1(term[0]), base: in1(term[2]), represents: 'material' }))
  if (maybe(input, 'a') !== undefined)
    return [
      indexTerm(share(input, 's'), { weight: in1(input['a']), base: in1(input['S']), represents: 'labour' }),
      ...(maybe(input, 'i') === undefined ? [] : [indexTerm(share(input, 'i'), { weight: in1(input['b']), base: in1(input['I']), represents: 'material' })]),
    ]
  return [
    indexTerm(share(input, 'current', 'index', 'currentIndex', 'newIndex'), {
      weight: in1(maybe(input, 'weight') ?? 1),
      base: in1(maybe(input, 'baseIndex', 'oldIndex', 'indexBase')),
      represents: 'material',
    }),
  ]
}

const fixedPart = (input: Fields): string => text({ ...input, none: 0 }, 'fixed', 'c', 'none')
const base = (input: Fields): Money => money({ ...input, none: 1 }, 'base', 'P', 'price', 'basePrice', 'unitPrice', 'none')
const coefficient = (input: Fields): Plain => [one(fixedPart(input)), ...terms(input)].reduce((a, b) => add(a, b))

function revised(rule: string, input: Fields): Money {
  const rounded = roundedTo(rule, input)
  return rounded ? mul(base(input), rounded(coefficient(input))) : priceRevision(base(input), { fixed: one(fixedPart(input)), terms: terms(input) })
}

const words = ['', '', 'two', 'three', 'four', 'five', 'six'] as const
const modes: Readonly<Record<string, RoundingMode>> = {
  ceil: 'ceiling',
  ceiling: 'ceiling',
  up: 'ceiling',
  floor: 'floor',
  down: 'floor',
  round: 'half-away-from-zero',
  nearest: 'half-away-from-zero',
  even: 'half-even',
}

/** How the coefficient is rounded, as the input or else the name of the rule says. */
function roundedTo(rule: string, input: Fields): ((coefficient: Plain) => Plain) | undefined {
  const places = maybe(input, 'roundCoefficient', 'decimals') ?? /rounded(\d)$/.exec(rule)?.[1]
  if (places !== undefined) return atPlaces(Number(places))
  const [mode, step] = String(maybe(input, 'rounding') ?? (rule.includes('ceilthousandth') ? 'ceil 0.001' : '')).split(' ')
  if (!mode || !step) return undefined
  if (mode === 'ceil' && step === '0.001') return ceilThousandth
  return (x) => round(x, in1(step), modes[mode] as RoundingMode)
}

const atPlaces =
  (places: number) =>
  (x: Plain): Plain => {
    const word = words[places]
    return word ? roundedCoefficient(x, { decimals: word }) : round(x, `1e-${places}` as `${number}`)
  }

/** Fixed part last, as the Belgian formula is written. */
function valid(input: Fields): unknown {
  const isValid = (weights: readonly unknown[]): boolean => {
    const written = weights.slice(0, -1).map((weight) => indexTerm(one(110), { weight: in1(weight), base: '100', represents: 'material' }))
    const revision = priceRevision(one(1), { fixed: in1(weights.at(-1)), terms: written })
    return checkPriceRevision(revision, /public/.test(String(maybe(input, 'contract', 'regime') ?? '')) ? { leastFixed: '0' } : {}).length === 0
  }
  const cases = maybe(input, 'cases') as readonly (readonly unknown[])[] | undefined
  return cases ? cases.map(isValid) : isValid([...['a', 'b'].map((name) => input[name]).filter((weight) => weight !== undefined), input['c']])
}

const far = (input: Fields): string =>
  value(
    farPriceAdjustment(money(input, 'unitPrice', 'price', 'base'), {
      computed: money(input, 'computed', 'newPrice'),
      threshold: in1(maybe(input, 'threshold') ?? '0.03'),
      cap: in1(maybe(input, 'cap') ?? '0.1'),
    }),
  )

/** ((x − y) / y) z − s: the change of an index applied to an amount, less what was paid already. */
const adjustment = (input: Fields): string =>
  value(sub(mul(div(sub(share(input, 'x'), share(input, 'y')), share(input, 'y')), money(input, 'z')), money({ ...input, none: 0 }, 's', 'none')))

function dead(rule: string, input: Fields): string {
  const terms = {
    around: money({ ...input, none: 1 }, 'around', 'base', 'reference', 'none'),
    band: in1(maybe(input, 'band', 'delta', 'threshold')),
    pass: in1(maybe(input, 'pass') ?? 1),
  }
  const price = money(input, 'price', 'value', 'computed', 'current', 'ratio')
  return value(/whole|threshold/.test(rule) || input['beyond'] === 'whole' ? deadBandWhole(price, terms) : deadBand(price, terms))
}

function collared(input: Fields): Money {
  const price = money(input, 'price', 'value', 'ratio', 'computed')
  const [low, high] = [maybe(input, 'low', 'floor', 'lo', 'min'), maybe(input, 'high', 'cap', 'hi', 'max', 'ceiling')]
  if (low === undefined) return min(price, money(input, 'high', 'cap', 'hi', 'max', 'ceiling'))
  if (high === undefined) return max(price, money(input, 'low', 'floor', 'lo', 'min'))
  return priceCollar(price, { low: money(input, 'low', 'floor', 'lo', 'min'), high: money(input, 'high', 'cap', 'hi', 'max', 'ceiling') })
}
