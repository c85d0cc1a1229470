/** Formulas as nodes, in whatever unit is wanted: graphs with shared parts, lines and rules, always with correct units. */
import fc from 'fast-check'
import * as build from '../../src/core/build.ts'
import { type Node, type RuleArg, roundingModes } from '../../src/core/node.ts'
import { type AmountRule, applyRule } from '../../src/core/rule.ts'
import { ruleBook } from '../../src/rules/index.ts'
import { inputUnits } from './amounts.ts'
import { numbers } from './numbers.ts'

/** The node that reads an input of the generated keys. */
export const inputNode = (name: string): Node => build.input(name, { unit: inputUnits[name] as string })

const namesBy = (unit: string): readonly string[] => Object.keys(inputUnits).filter((name) => inputUnits[name] === unit)

/** A rule of the book, applied to arguments in place. */
export const applied = (name: string, args: Readonly<Record<string, RuleArg>>): Node => applyRule(ruleBook.get(name) as AmountRule, args)

/** Constants: any number that is not monstrous, ready for the unit. */
export const literals = (unit: string): fc.Arbitrary<Node> => numbers.map((text) => build.lit(text, unit))

const made = new Map<string, fc.Arbitrary<Node>>()

/** Formulas in a unit, nested at most `depth` deep. */
export function formulasIn(unit: string, depth: number): fc.Arbitrary<Node> {
  const id = `${unit} ${depth}`
  const arbitrary = made.get(id) ?? make(unit, depth)
  made.set(id, arbitrary)
  return arbitrary
}

function make(unit: string, depth: number): fc.Arbitrary<Node> {
  const inputs = namesBy(unit)
  const leaf = fc.oneof(literals(unit), ...(inputs.length > 0 ? [{ weight: 3, arbitrary: fc.constantFrom(...inputs).map(inputNode) }] : []))
  if (depth === 0) return leaf
  const one = formulasIn(unit, depth - 1)
  const plain = formulasIn('1', depth - 1)
  const several = fc.array(one, { minLength: 1, maxLength: 3 })
  return fc.oneof(leaf, sums(one, several), products(one, plain), ...special(unit, depth), applications(one, plain), shapes(one))
}

const sums = (one: fc.Arbitrary<Node>, several: fc.Arbitrary<Node[]>): fc.Arbitrary<Node> =>
  fc.oneof(
    several.map((all) => build.add(...all)),
    fc.tuple(one, one).map(([a, b]) => build.sub(a, b)),
    several.map((all) => build.min(...all)),
    several.map((all) => build.max(...all)),
    // One object in three places: a graph, not a tree.
    one.map((a) => build.add(a, build.neg(a), a)),
  )

const products = (one: fc.Arbitrary<Node>, plain: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc.oneof(
    fc.tuple(one, plain).map(([a, b]) => build.mul(a, b)),
    fc.tuple(plain, one).map(([a, b]) => build.mul(a, b)),
    fc.tuple(plain, one, plain).map(([a, b, c]) => build.mul(a, build.mul(b, c))),
    fc.tuple(one, plain).map(([a, b]) => build.div(a, b)),
  )

const shapes = (one: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc.oneof(
    one.map(build.neg),
    one.map(build.positive),
    one.map(build.negative),
    fc
      .tuple(one, fc.constantFrom('0.01', '5', '1/3', '0.5'), fc.constantFrom(...roundingModes))
      .map(([x, to, mode]) => build.round(x, build.lit(to, x.unit), mode)),
    fc.tuple(fc.constantFrom('base', 'extra', 'A_1'), one).map(([name, x]) => build.line(`${name}_${x.unit.replace('/', '_')}`, x)),
  )

function special(unit: string, depth: number): readonly fc.Arbitrary<Node>[] {
  const of = (wanted: string): fc.Arbitrary<Node> => formulasIn(wanted, depth - 1)
  if (unit === 'EUR')
    return [fc.tuple(of('EUR/pc'), of('pc')).map(([a, b]) => build.mul(a, b)), fc.tuple(of('h'), of('EUR/h')).map(([a, b]) => build.mul(a, b))]
  if (unit === 'EUR/pc') return [fc.tuple(of('EUR'), of('pc')).map(([a, b]) => build.div(a, b))]
  if (unit === '1') return [of('EUR').map(build.step), fc.tuple(of('h'), of('h')).map(([a, b]) => build.div(a, b))]
  return []
}

const applications = (one: fc.Arbitrary<Node>, plain: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc.oneof(
    fc.tuple(one, one).map(([amount, at]) => applied('cap', { amount, at })),
    fc.tuple(one, one, plain, plain).map(([price, around, band, pass]) => applied('deadBand', { price, around, band, pass })),
    fc.tuple(one, plain).map(([provisional, rate]) => applied('advance', { provisional, rate })),
    fc
      .tuple(one, plain, fc.array(plain, { minLength: 1, maxLength: 2 }), fc.option(plain, { nil: undefined }))
      .map(([base, fixed, terms, threshold]) => applied('priceRevision', { base, fixed, terms, ...(threshold && { threshold }) })),
  )

/** Formulas in any of the units that generated keys use. */
export const formulas: fc.Arbitrary<Node> = fc.oneof(...['EUR', '1', 'EUR/pc', 'h', 'pc'].map((unit) => formulasIn(unit, 3)))
