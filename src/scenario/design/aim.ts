/** What a design is to make as large as can be: exact at one choice of parameters, enclosed over many. */
import { rationals } from '../../number/arithmetic.ts'
import { add, div, mul, type Rational, rational, sub, zero } from '../../number/rational.ts'
import { constant, type Enclosure, enclosures } from './enclosure.ts'
import { openingsAt, openingsOver } from './months.ts'
import { type Choice, choiceTexts, type Parameter, valueAt } from './parameters.ts'
import { lifted, type Question } from './question.ts'

const minusOne = rational(-1n)

/** What the objective is at a choice: as large as can be. `undefined` where a month has no value. */
export function exactAim(question: Question, choice: Choice): Rational | undefined {
  const { plan, parameters, exact, months, template } = question
  const chosen = new Map(parameters.map((parameter, index) => [parameter.name, valueAt(parameter, choice[index] as number)]))
  if (plan.objective.kind === 'nearest')
    return parameters.reduce((sum, parameter) => add(sum, changeOf(parameter, chosen.get(parameter.name) as Rational)), zero)
  const openings = openingsAt(template, plan.months, choiceTexts(parameters, choice))
  const values = months.flatMap((month, index) => exact.objective((name) => chosen.get(name) ?? openings[index]?.get(name) ?? month.get(name)))
  if (values.includes(undefined) || values.length === 0) return undefined
  const known = values as readonly Rational[]
  if (plan.objective.kind === 'formula' && plan.objective.over === 'mean') return div(known.reduce(add, zero), rational(BigInt(known.length)))
  return known.reduce(rationals.min as (a: Rational, b: Rational) => Rational)
}

/** Zero where nothing changes; a change over the whole range is −1. */
function changeOf({ from, to, today }: Parameter, value: Rational): Rational {
  const part = div(sub(value, today ?? from), sub(to, from)) ?? zero
  return part.n > 0n ? mul(part, minusOne) : part
}

/** The objective over a part of the ranges: groups of enclosures, of each the least counts, and all are added up. */
export function enclosedAim(question: Question, symbols: ReadonlyMap<string, Enclosure>): readonly (readonly Enclosure[])[] | undefined {
  const { plan, parameters, enclosed, months, template } = question
  const times = (x: Enclosure, by: Rational): Enclosure => enclosures.mul(x, constant(by)) as Enclosure
  if (plan.objective.kind === 'nearest')
    return parameters.map(({ name, from, to, today }) => {
      const moved = enclosures.add(symbols.get(name) as Enclosure, constant(mul(today ?? from, minusOne))) as Enclosure
      const part = div(rational(1n), sub(to, from)) ?? zero
      return [times(moved, part), times(moved, mul(part, minusOne))]
    })
  const openings = openingsOver(template, plan.months, symbols)
  const values = months.flatMap((month, index) => enclosed.objective((name) => symbols.get(name) ?? openings[index]?.get(name) ?? lifted(month.get(name))))
  if (values.includes(undefined) || values.length === 0) return undefined
  const known = values as readonly Enclosure[]
  if (plan.objective.kind !== 'formula' || plan.objective.over === 'worst') return [known]
  return [
    [
      times(
        known.reduce((a, b) => enclosures.add(a, b) as Enclosure),
        rational(1n, BigInt(known.length)),
      ),
    ],
  ]
}
