/** What an input says about itself, read and made canonical. */
import { type Issue, unknownName } from './issue.ts'
import { nameIssue } from './names.ts'
import type { InputSpec } from './node.ts'
import { canonicalOf, compareNumbers } from './number-text.ts'
import { shown } from './shown.ts'
import { isUnit, type Unit } from './unit.ts'

/** An input as it is declared: besides its unit, what is known and agreed about it. */
export interface InputOptions {
  readonly unit: Unit
  /** The range within which the key was designed and proved. */
  readonly range?: readonly [number | string, number | string]
  /** The most decimals its values have. */
  readonly decimals?: number
  /** The partner who can influence it. */
  readonly controlledBy?: string
  readonly better?: 'lower' | 'higher'
  /** The real cost it stands for: `labour`, `material`, `energy`, `transport`. */
  readonly represents?: string
  readonly source?: string
  readonly note?: string
}

const fields = ['unit', 'range', 'decimals', 'controlledBy', 'better', 'represents', 'source', 'note']

/** Canonical specification of an input; every problem goes to `issues`, with the path of the input. */
export function inputSpec(name: string, declared: Unit | InputOptions, issues: Issue[], path = `inputs.${name}`): InputSpec {
  const bad = nameIssue(path, name)
  if (bad) issues.push(bad)
  const options = optionsOf(declared, path, issues)
  for (const field of Object.keys(options)) if (!fields.includes(field)) issues.push(unknownName('unknown-field', `${path}.${field}`, field, fields))
  details(options, path, issues)
  const { range, ...rest } = options
  return Object.freeze(range === undefined ? rest : { ...rest, range: rangeOf(range, path, issues) })
}

const better = ['lower', 'higher']
const texts = ['controlledBy', 'represents', 'source', 'note'] as const

/** What is optional, where it is given. */
function details(options: InputOptions, path: string, issues: Issue[]): void {
  const { decimals } = options
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals < 40))
    issues.push({ code: 'schema', path: `${path}.decimals`, message: `decimals is a whole number from 0 to 39, not ${shown(decimals)}` })
  if (options.better !== undefined && !better.includes(options.better))
    issues.push(unknownName('unknown-name', `${path}.better`, shown(options.better), better))
  for (const field of texts)
    if (options[field] !== undefined && typeof options[field] !== 'string')
      issues.push({ code: 'schema', path: `${path}.${field}`, message: `text is needed here, not ${shown(options[field])}` })
}

/** What was declared, with a unit in any case: what uses the input can then be read too, and every problem told at once. */
function optionsOf(declared: unknown, path: string, issues: Issue[]): InputOptions {
  const isMapping = typeof declared === 'object' && declared !== null && !Array.isArray(declared)
  const options = (isMapping ? declared : { unit: declared }) as Partial<InputOptions>
  if (typeof options.unit === 'string' && isUnit(options.unit)) return options as InputOptions
  if (options.unit === undefined || options.unit === null) issues.push({ code: 'missing-part', path, message: 'an input has a unit: write EUR, EUR/kg or 1' })
  else issues.push({ code: 'unit', path: isMapping ? `${path}.unit` : path, message: `'${shown(options.unit)}' is not a unit: write EUR, EUR/kg or 1` })
  return { ...options, unit: typeof options.unit === 'string' ? options.unit : '1' }
}

function rangeOf(range: readonly [number | string, number | string], path: string, issues: Issue[]): readonly [string, string] {
  const ends = Array.isArray(range) ? range.map(canonicalOf) : []
  const [lo, hi] = ends
  if (ends.length === 2 && lo !== undefined && hi !== undefined && compareNumbers(lo, hi) <= 0) return Object.freeze([lo, hi] as const)
  issues.push({ code: 'schema', path: `${path}.range`, message: 'a range is two numbers, lowest first: [1.10, 3.60]' })
  return ['0', '0']
}
