/** What only rules that divide can keep: records per partner, and lists of them. */

import type { Drivers, Measures, Weights } from '../measures.ts'
import { canonicalOf, compareNumbers, sumNumbers } from '../number-text.ts'
import type { Param } from '../rule.ts'
import type { Unit } from '../unit.ts'
import { type Context, type Fields, isFields, onlyFields } from './context.ts'
import { readCaps, readShares, readWeights } from './weights.ts'

type SplitParam = Extract<Param, { readonly kind: 'measures' | 'weights' | 'drivers' }>

export function readSplitArg(
  value: unknown,
  param: SplitParam,
  path: string,
  context: Context,
  pot: Unit | undefined,
): Measures | Weights | Drivers | undefined {
  switch (param.kind) {
    case 'weights':
      return readFixed(value, path, context)
    case 'measures':
      return readMeasures(value, param, path, context, pot)
    case 'drivers':
      return readDrivers(value, path, context)
  }
}

function readFixed(value: unknown, path: string, context: Context): Weights | undefined {
  const shares = readShares(value, path, context)
  return shares && Object.freeze({ kind: 'weights', shares })
}

function readMeasures(value: unknown, param: SplitParam & { kind: 'measures' }, path: string, context: Context, pot: Unit | undefined): Measures | undefined {
  const unit = param.inPot && pot
  const by = param.some ? readCaps(value, path, context, unit) : readWeights(value, path, context, unit)
  return by && Object.freeze({ kind: 'measures', by })
}

const list = (value: unknown, path: string, context: Context): readonly Fields[] | undefined =>
  Array.isArray(value) && value.length > 0 && value.every(isFields)
    ? value
    : context.report({ code: 'schema', path, message: 'a list is needed here, one entry or more' })

function readDrivers(value: unknown, path: string, context: Context): Drivers | undefined {
  const drivers = list(value, path, context)?.map((entry, index) => readDriver(entry, `${path}.${index}`, context))
  if (!drivers || drivers.includes(undefined)) return undefined
  const read = drivers as Drivers['drivers'][number][]
  const total = sumNumbers(read.map(({ weight }) => weight))
  if (total !== '1') return context.report({ code: 'does-not-add-up', path, message: `the weights of the drivers add up to ${total}, not to 1` })
  return Object.freeze({ kind: 'drivers', drivers: Object.freeze(read) })
}

function readDriver(entry: Fields, path: string, context: Context): Drivers['drivers'][number] | undefined {
  onlyFields(entry, ['weight', 'by'], path, context)
  const weight = canonicalOf(entry['weight'])
  const by = readWeights(entry['by'], `${path}.by`, context)
  if (weight === undefined || compareNumbers(weight, '0') <= 0)
    return context.report({ code: 'schema', path: `${path}.weight`, message: 'the weight of a driver is a number above zero: 40%' })
  return by && Object.freeze({ weight, by })
}
