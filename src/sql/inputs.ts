/** Columns of a table as whole numbers: each checked before it is used, so that no row can overflow or be misread. */
import { type Issue, raise, unknownName } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import { compareNumbers } from '../core/number-text.ts'
import { isFields } from '../core/reading/context.ts'
import { shown } from '../core/shown.ts'
import { numericText } from '../number/decimal.ts'
import { floorDiv, fromText, powerOfTen } from '../number/rational.ts'
import { type Amount, wholeAmount } from './amount.ts'
import type { Terms } from './build.ts'
import type { ColumnKind, Dialect } from './dialect.ts'
import type { Term } from './term.ts'
import { highest } from './whole.ts'

/** What is said about the column of one input or balance; what is absent comes from the key. */
export interface ColumnOptions {
  /** The column, where it is not called like the input. */
  readonly column?: string
  /** How the column holds its numbers; a decimal unless said. */
  readonly kind?: ColumnKind
  /** The least and the greatest value: rows outside are refused, and every bound of the query is derived from it. */
  readonly range?: readonly [number | string, number | string]
  /** The most decimals of its values. */
  readonly decimals?: number
}

/** A column as it will be read. */
export interface ColumnSpec {
  readonly input: string
  readonly column: string
  readonly kind: ColumnKind
  readonly range: readonly [string, string]
  readonly decimals: number
}

/** An input of the query: its amount, and where it is good. */
export interface InputTerm {
  readonly spec: ColumnSpec
  readonly amount: Amount
  readonly good: Term
}

/** A whole number that a double holds exactly. */
const exactInDouble = 1n << 53n

/**
 * The columns of these inputs and balances; balances without options stay at their agreed start.
 * @throws every problem at once: `unknown-input`, `missing-part` where there is no range or no number of decimals, `schema`
 */
export function columnSpecs(key: KeyData, names: readonly string[], options: Readonly<Record<string, ColumnOptions>>): readonly ColumnSpec[] {
  const issues: Issue[] = []
  const known = [...Object.keys(key.inputs), ...Object.keys(key.balances)]
  for (const [name, given] of Object.entries(options)) {
    if (!known.includes(name)) issues.push(unknownName('unknown-input', `columns.${name}`, name, known))
    issues.push(...columnIssues(name, given))
  }
  raise(issues)
  const wanted = names.filter((name) => Object.hasOwn(key.inputs, name) || Object.hasOwn(options, name))
  const specs = wanted.flatMap((input) => specOf(key, input, options[input] ?? {}, issues) ?? [])
  raise(issues)
  return specs
}

const kinds: readonly unknown[] = ['decimal', 'double', 'scaled']

/** What is said about a column and is no such thing. */
function columnIssues(input: string, given: ColumnOptions): readonly Issue[] {
  const path = `columns.${input}`
  if (!isFields(given)) return [{ code: 'schema', path, message: 'write what is known of the column: { column: price, range: [0, 500], decimals: 2 }' }]
  const { column = input, kind = 'decimal', range } = given
  return [
    ...(typeof column === 'string' ? [] : [{ code: 'schema', path: `${path}.column`, message: 'a column has a name' } as const]),
    ...(kinds.includes(kind) ? [] : [unknownName('unknown-name', `${path}.kind`, String(kind), kinds as readonly string[])]),
    ...(range === undefined || (Array.isArray(range) && range.length === 2) ? [] : [{ code: 'schema', path: `${path}.range`, message: rangeNeeded } as const]),
  ]
}

const rangeNeeded = 'a range is two decimal numbers, lowest first: [1.10, 3.60]'

function specOf(key: KeyData, input: string, { column = input, kind = 'decimal', ...given }: ColumnOptions, issues: Issue[]): ColumnSpec | undefined {
  const before = issues.length
  const path = `inputs.${input}`
  const wrong = (code: 'missing-part' | 'schema', message: string): void => void issues.push({ code, path, message })
  const range = (given.range ?? key.inputs[input]?.range)?.map(numericText) as [string | undefined, string | undefined] | undefined
  const decimals = given.decimals ?? key.inputs[input]?.decimals
  if (!range)
    wrong(
      'missing-part',
      `'${input}' has no range, and without one a number could overflow: declare range: [0, 1000000] in the key, or give columns.${input}.range (--range ${input}=0..1000000)`,
    )
  else if (range[0] === undefined || range[1] === undefined || compareNumbers(range[0], range[1]) > 0 || range.join('').includes('/'))
    wrong('schema', rangeNeeded)
  if (decimals === undefined)
    wrong('missing-part', `'${input}' has no number of decimals: declare decimals: 2 in the key, or give columns.${input}.decimals (--decimals ${input}=2)`)
  else if (!Number.isInteger(decimals) || decimals < 0 || decimals > 18) wrong('schema', `decimals is a whole number from 0 to 18; found ${shown(decimals)}`)
  if (issues.length > before) return undefined
  const spec: ColumnSpec = { input, column, kind, range: range as [string, string], decimals: decimals as number }
  const { lo, hi } = wholeBounds(spec)
  if (kind === 'double' && (hi >= exactInDouble || lo <= -exactInDouble))
    wrong('schema', `'${input}' up to ${range?.[1]} with ${decimals} decimals is more than a double holds exactly: use a decimal column`)
  return spec
}

/** The bounds of the whole number that stands for the input. */
export function wholeBounds({ range, decimals }: ColumnSpec): { readonly lo: bigint; readonly hi: bigint } {
  const [lo, hi] = range.map(fromText) as [{ n: bigint; d: bigint }, { n: bigint; d: bigint }]
  const power = powerOfTen(decimals)
  return { lo: floorDiv(lo.n * power, lo.d), hi: -floorDiv(-hi.n * power, hi.d) }
}

/** Reads a column: out of range, empty or with more decimals than declared, it counts as its lower bound and the row as bad. */
export function inputTerm(spec: ColumnSpec, dialect: Dialect, build: Terms): InputTerm {
  const bounds = wholeBounds(spec)
  const { lo, hi } = bounds
  const [low, high] = spec.kind === 'scaled' ? [dialect.literal(lo, false), dialect.literal(hi, false)] : spec.range.map((end) => dialect.bound(end, spec.kind))
  const column = build.text(`column ${spec.column}`, [], { is: 'column', lo: 0n, hi: 0n }, () => dialect.identifier(spec.column))
  const inside = build.text(
    `inside ${spec.input}`,
    [column],
    { is: 'truth', lo: 0n, hi: 1n },
    ([name]) => `(${name} IS NOT NULL AND ${name} >= ${low} AND ${name} <= ${high})`,
  )
  const safe = build.text(
    `safe ${spec.input}`,
    [column],
    { is: 'column', lo: 0n, hi: 0n },
    ([name]) => `CASE WHEN ${name} IS NOT NULL AND ${name} >= ${low} AND ${name} <= ${high} THEN ${name} ELSE ${low} END`,
  )
  const { whole, exact } = dialect.reading(spec.kind, spec.decimals, highest(hi, -lo))
  const number = build.text(`whole ${spec.input}`, [safe], { is: 'whole', ...bounds }, whole)
  const untouched = build.text(`exact ${spec.input}`, [safe, number], { is: 'truth', lo: 0n, hi: 1n }, exact)
  return { spec, amount: wholeAmount({ n: 1n, d: powerOfTen(spec.decimals) }, number), good: build.all(inside, untouched) }
}
