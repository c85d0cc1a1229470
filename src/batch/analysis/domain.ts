/** What is known of the inputs before any row is seen: the range of each and how many decimals its values have. */
import { type Issue, raise, unknownName } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import { canonicalNumber, compareNumbers } from '../../core/number-text.ts'

/** The values of one input or opening balance. Rows beyond are decided apart, never wrongly. */
export interface InputDomain {
  /** Canonical number text, lowest first. */
  readonly range: readonly [string, string]
  /** The most decimals. */
  readonly decimals: number
}

/** By name: inputs and balances. */
export type Domain = Readonly<Record<string, InputDomain>>

/** What a caller says about inputs that the key leaves open, or says otherwise. */
export type DomainOptions = Readonly<Record<string, { readonly range?: readonly [number | string, number | string]; readonly decimals?: number }>>

/** The most decimals an input may have: more do not fit a double beside anything else. */
export const mostDecimals = 15

/**
 * The domain as far as the key and the options state it; a field that neither states is absent.
 * @throws `unknown-input`, `out-of-range` for decimals that are no whole number from 0 to 15, `schema` for a range that is none
 */
export function statedDomain(key: KeyData, options: DomainOptions = {}): Readonly<Record<string, Partial<InputDomain>>> {
  const issues: Issue[] = []
  const names = [...Object.keys(key.inputs), ...Object.keys(key.balances)]
  for (const name of Object.keys(options)) if (!names.includes(name)) issues.push(unknownName('unknown-input', `inputs.${name}`, name, names))
  const entries = names.map((name) => {
    const own = Object.hasOwn(options, name) ? options[name] : undefined
    const spec = key.inputs[name]
    const range = own?.range ? rangeOf(own.range, name, issues) : spec?.range
    const decimals = own?.decimals ?? spec?.decimals
    if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= mostDecimals))
      issues.push({ code: 'out-of-range', path: `inputs.${name}.decimals`, input: name, message: `decimals are a whole number from 0 to ${mostDecimals}` })
    return [name, { ...(range && { range }), ...(decimals !== undefined && { decimals }) }] as const
  })
  raise(issues)
  return Object.fromEntries(entries)
}

function rangeOf(range: readonly [number | string, number | string], name: string, issues: Issue[]): readonly [string, string] {
  const [lo, hi] = [canonicalNumber(String(range[0])), canonicalNumber(String(range[1]))]
  if (lo !== undefined && hi !== undefined && compareNumbers(lo, hi) <= 0) return [lo, hi]
  issues.push({ code: 'schema', path: `inputs.${name}.range`, message: 'a range is two numbers, lowest first: [1.10, 3.60]' })
  return ['0', '0']
}

/** The whole domain. @throws `missing-part` for every input whose range or decimals nobody states */
export function wholeDomain(key: KeyData, options: DomainOptions = {}): Domain {
  const stated = statedDomain(key, options)
  const open = Object.entries(stated).filter(([, { range, decimals }]) => range === undefined || decimals === undefined)
  raise(
    open.map(([name, { range }]) => ({
      code: 'missing-part',
      path: `inputs.${name}`,
      message: `the ${range === undefined ? 'range' : 'number of decimals'} of '${name}' is not known: state it in the key or give it here`,
    })),
  )
  return stated as Domain
}
