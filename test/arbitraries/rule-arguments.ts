/** Arguments for any rule of the book, made from its parameters: constants, inputs and sums of both. */
import fc from 'fast-check'
import * as build from '../../src/core/build.ts'
import type { Node } from '../../src/core/node.ts'
import type { Param, RuleDefinition } from '../../src/core/rule.ts'
import type { Split, SplitArg } from '../../src/core/split.ts'
import { inputNode, literals } from './formulas.ts'

export type Arguments = Readonly<Record<string, SplitArg>>

const inputsIn: Readonly<Record<string, readonly string[]>> = {
  EUR: ['cost', 'limit', 'revenue'],
  '1': ['rate', 'index'],
  h: ['w0', 'w1'],
  'EUR/h': ['wage'],
  pc: ['sold'],
}

const amount = (unit: string): fc.Arbitrary<Node> => {
  const leaf = fc.oneof(literals(unit), fc.constantFrom(...(inputsIn[unit] as string[])).map(inputNode))
  return fc.oneof(
    leaf,
    fc.tuple(leaf, leaf).map(([a, b]) => build.add(a, b)),
    leaf.map((x) => build.line('named', x)),
  )
}

/** A rule that multiplies two of its own parameters needs a rate and a quantity; these are the names such parameters have. */
const rates: readonly string[] = ['rate', 'standardPrice', 'actualPrice']
const quantities: readonly string[] = ['per', 'ordered', 'quantity', 'standardQuantity', 'output']

const unitOf = (rule: RuleDefinition, name: string): string => {
  const param = rule.params[name]
  if (param?.kind !== 'amount' && param?.kind !== 'amounts') return '1'
  if (param.unit !== undefined) return param.unit
  if (param.like !== undefined && rule.params[param.like]?.kind !== 'balance') return unitOf(rule, param.like)
  return rates.includes(name) ? 'EUR/h' : quantities.includes(name) ? 'h' : rule.name === 'indexTerm' ? '1' : 'EUR'
}

function argument(rule: RuleDefinition, name: string, param: Param): fc.Arbitrary<SplitArg | undefined> {
  const optional = 'optional' in param
  const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => (optional ? fc.option(arbitrary, { nil: undefined }) : arbitrary)
  switch (param.kind) {
    case 'amount':
      return some(amount(unitOf(rule, name)))
    case 'amounts':
      return fc.array(amount(unitOf(rule, name)), { minLength: 1, maxLength: 3 })
    case 'choice':
      return fc.constantFrom(...param.of)
    case 'party':
      return fc.constantFrom('startup', 'workshop')
    case 'balance':
      return fc.constant(build.input('buffer', { unit: 'EUR' }))
    case 'split':
      return fc.constantFrom<Split>({ kind: 'to', to: 'startup' }, { kind: 'shares', shares: { startup: '1', workshop: '2' } })
    case 'measures': {
      const own = fc
        .tuple(amount('EUR'), amount('EUR'))
        .map(([a, b]) => ({ kind: 'measures' as const, by: param.some ? { startup: a } : { startup: a, workshop: b } }))
      return some(own)
    }
    case 'weights':
      return fc.constantFrom('1', '2.5').map((weight) => ({ kind: 'weights' as const, shares: { startup: weight, workshop: '3' } }))
    case 'drivers':
      return fc.tuple(amount('h'), amount('EUR')).map(([a, b]) => ({
        kind: 'drivers' as const,
        drivers: [
          { weight: '0.6', by: { startup: a, workshop: a } },
          { weight: '0.4', by: { startup: b, workshop: b } },
        ],
      }))
    case 'text':
      return some(fc.constantFrom('labour', 'material'))
  }
}

/** Arguments that fit a rule; optional ones are sometimes left out. */
export const argumentsFor = (rule: RuleDefinition): fc.Arbitrary<Arguments> =>
  fc
    .tuple(...Object.entries(rule.params).map(([name, param]) => argument(rule, name, param).map((value) => [name, value] as const)))
    .map((entries) => Object.fromEntries(entries.filter((entry): entry is readonly [string, SplitArg] => entry[1] !== undefined)))
