/** The axes that inputs lie on, from their declarations. */
import { type Issue, raise, unknownName } from '../../core/issue.ts'
import { compareNumbers } from '../../core/number-text.ts'
import { numericText } from '../../number/decimal.ts'
import type { Numeric } from '../../number/numeric.ts'
import type { KnownAxis } from './points.ts'

/** Ranges as people write them: `{ price: [30, '60.50'] }`, or one value where nothing moves. */
export type RangesLike = Readonly<Record<string, readonly [Numeric, Numeric] | Numeric>>

/** What is declared about an input or a balance. */
interface Declared {
  readonly unit: string
  readonly range?: readonly [string, string]
  readonly decimals?: number
}

/** Decimals of an input that does not say: as a promise counts. */
const usual = 6

/** How inputs are drawn where the key does not say, or otherwise than it says. */
export interface InputsOptions {
  /** Ranges beside those that the key declares, or instead of them; those of an agreement's promises may be given as they are. */
  readonly over?: RangesLike
  /** Decimals of inputs that do not declare theirs; 6 where nothing is said. */
  readonly decimals?: Readonly<Record<string, number>>
}

/**
 * One axis per declared name. `known` are all names that `over` may mention.
 * @throws every name that is unknown, and every one without a range, at once
 */
export function knownAxes(
  declared: Readonly<Record<string, Declared>>,
  known: readonly string[],
  { over = {}, decimals = {} }: InputsOptions,
  hits: (unit: string) => readonly string[],
): readonly KnownAxis[] {
  const issues: Issue[] = []
  for (const name of [...Object.keys(over), ...Object.keys(decimals)]) if (!known.includes(name)) issues.push(unknownName('unknown-input', name, name, known))
  const axes = Object.entries(declared).flatMap(([name, spec]): readonly KnownAxis[] => {
    const range = over[name] === undefined ? spec.range : readRange(name, over[name], issues)
    if (range === undefined && over[name] === undefined) issues.push(noRange(name))
    return range ? [{ name, low: range[0], high: range[1], decimals: decimals[name] ?? spec.decimals ?? usual, unit: spec.unit, hits: hits(spec.unit) }] : []
  })
  raise(issues)
  return axes
}

const noRange = (name: string): Issue => ({
  code: 'missing-input',
  path: name,
  input: name,
  message: `'${name}' has no range: declare one in the key, or write over: { ${name}: [lowest, highest] }`,
})

function readRange(name: string, written: RangesLike[string], issues: Issue[]): readonly [string, string] | undefined {
  const ends = (Array.isArray(written) ? (written as readonly Numeric[]) : [written as Numeric, written as Numeric]).map(numericText)
  const [low, high] = ends
  if (ends.length === 2 && low !== undefined && high !== undefined && compareNumbers(low, high) <= 0) return [low, high]
  issues.push({ code: 'schema', path: name, message: 'a range is two numbers, lowest first: [1.10, 3.60]' })
  return undefined
}

/** Ranges as canonical text, for a promise. @throws `schema` for what is no range */
export function rangesOf(over: RangesLike): Readonly<Record<string, readonly [string, string]>> {
  const issues: Issue[] = []
  const ranges = Object.entries(over).map(([name, written]) => [name, readRange(name, written, issues) ?? (['0', '0'] as const)] as const)
  raise(issues)
  return Object.fromEntries(ranges)
}
