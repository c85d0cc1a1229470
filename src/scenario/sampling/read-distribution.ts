/** What is said about one uncertain input, read exactly. */
import { type Distribution, type DistributionKind, distributionParameters } from '../../core/distribution.ts'
import { type Issue, unknownName } from '../../core/issue.ts'
import { readNumeric } from '../../number/numeric.ts'
import { toText } from '../../number/rational.ts'
import { toDouble } from './to-double.ts'

/**
 * The distribution with canonical parameters, or `undefined` after reporting every problem of it: `unknown-name` for its kind, `missing-part`
 * and `unknown-field` for its parameters, `not-a-number` for one that is none, `out-of-range` for an order or a spread that makes no sense.
 */
export function readDistribution(given: Distribution, path: string, issues: Issue[]): Distribution | undefined {
  const before = issues.length
  const { kind, ...parameters }: Readonly<Record<string, unknown>> = { ...given }
  if (!isKind(kind)) {
    issues.push(unknownName('unknown-name', `${path}.kind`, String(kind), Object.keys(distributionParameters)))
    return undefined
  }
  const wanted = distributionParameters[kind]
  for (const name of Object.keys(parameters)) if (!wanted.includes(name)) issues.push(unknownName('unknown-field', `${path}.${name}`, name, wanted))
  const read = wanted.map((name) => [name, readParameter(kind, parameters[name], `${path}.${name}`, issues)] as const)
  if (issues.length > before) return undefined
  const distribution = { kind, ...Object.fromEntries(read) } as Distribution
  const message = senseless(distribution)
  if (message === undefined) return distribution
  issues.push({ code: 'out-of-range', path, input: path.slice(path.lastIndexOf('.') + 1), message })
  return undefined
}

const isKind = (kind: unknown): kind is DistributionKind => typeof kind === 'string' && Object.hasOwn(distributionParameters, kind)

function readParameter(kind: DistributionKind, value: unknown, path: string, issues: Issue[]): string | undefined {
  if (value === undefined || value === null) {
    const name = path.slice(path.lastIndexOf('.') + 1)
    issues.push({ code: 'missing-part', path, message: `${name} is missing: ${kind} needs ${distributionParameters[kind].join(', ')}` })
    return undefined
  }
  const number = readNumeric(value, path, issues)
  return number && toText(number)
}

/** The parameters of a distribution as doubles. */
export const parametersIn = ({ kind: _, ...parameters }: Distribution): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, toDouble(text)]))

function senseless(distribution: Distribution): string | undefined {
  const given = parametersIn(distribution)
  const { low = 0, mode = low, high = mode, sd = 0, median = 1 } = given
  const endless = Object.keys(given).find((name) => !Number.isFinite(given[name]))
  if (endless !== undefined) return `${endless} is beyond 1.8e308, which is as far as numbers go here`
  if (low > mode || mode > high) return 'write the lowest value first, then the most likely one, then the highest'
  if (sd < 0) return 'a standard deviation is zero or more'
  return distribution.kind === 'lognormal' && median <= 0 ? 'a median of a log-normal input is above zero' : undefined
}
