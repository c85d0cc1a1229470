/** The arguments of a promise, read against a key by the kind of their parameters. */
import { type Issue, isSplitKeyError, SplitKeyError, unknownName } from '../../core/issue.ts'
import type { Node } from '../../core/node.ts'
import { canonicalNumber } from '../../core/number-text.ts'
import type { PromiseArg } from '../../core/promise.ts'
import { isUnit } from '../../core/unit.ts'
import type { Comparison } from './comparison.ts'
import type { FormulaReader } from './formula-reader.ts'
import { slopeUnit } from './formulas.ts'
import type { PropertyArg, PropertyArgs, PropertyDefinition, PropertyParam } from './property.ts'
import type { Setting } from './setting.ts'

interface Reading {
  readonly setting: Setting
  readonly reader: FormulaReader
  readonly given: Readonly<Record<string, PromiseArg>>
}

type Read = (text: string, param: never, reading: Reading) => PropertyArg

/** @throws every problem at once; `path` is the name of the argument */
export function readPropertyArgs(definition: PropertyDefinition, reading: Reading): PropertyArgs {
  const issues: Issue[] = []
  const args: Record<string, PropertyArg> = {}
  const names = Object.keys(definition.params)
  for (const name of Object.keys(reading.given)) if (!names.includes(name)) issues.push(unknownName('unknown-field', name, name, names))
  for (const [name, param] of Object.entries(definition.params)) {
    const written = reading.given[name]
    if (written !== undefined) {
      const read = attempt(() => readArg(written, param, reading), name, issues)
      if (read) args[name] = read
    } else if (!param.optional) issues.push({ code: 'missing-part', path: '', message: `${definition.name} needs ${name}` })
  }
  if (issues.length > 0) throw new SplitKeyError(issues)
  return accessors(args)
}

function attempt<T>(read: () => T, name: string, issues: Issue[]): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    for (const issue of error.issues) issues.push({ ...issue, path: issue.path === '' ? name : `${name}.${issue.path}` })
    return undefined
  }
}

const fail = (issue: Issue): never => {
  throw new SplitKeyError([issue])
}

function readArg(written: PromiseArg, param: PropertyParam, reading: Reading): PropertyArg {
  if (param.kind === 'pairs') return readPairs(written, reading)
  if (typeof written !== 'string') return fail({ code: 'schema', path: '', message: 'one value is needed here, not several' })
  return readers[param.kind](written, param as never, reading)
}

const readers: Readonly<Record<Exclude<PropertyParam['kind'], 'pairs'>, Read>> = {
  amount: (text, param: PropertyParam & { kind: 'amount' }, { reader, setting }) => {
    const node = reader.formula(text)
    const wanted = param.inPot ? setting.unit() : param.unit
    if (wanted !== undefined && node.unit !== wanted) fail({ code: 'unit', path: '', message: `${node.unit} where ${wanted} is needed` })
    return { kind: 'node', node }
  },
  party: (text, _param, { setting: { key } }) =>
    key.parties.includes(text) ? { kind: 'word', word: text } : fail(unknownName('unknown-party', '', text, key.parties)),
  choice: (text, param: PropertyParam & { kind: 'choice' }) =>
    param.of.includes(text) ? { kind: 'word', word: text } : fail(unknownName('unknown-name', '', text, param.of)),
  input: (text, _param, { setting }) => ({ kind: 'word', word: inputName(text, setting) }),
  constant: readConstant,
  comparison: (text, _param, { reader }) => ({ kind: 'comparison', comparison: reader.comparison(text) }),
}

const inputName = (text: string, { inputs }: Setting): string =>
  Object.hasOwn(inputs, text) ? text : fail(unknownName('unknown-input', '', text, Object.keys(inputs)))

/** `5%`, `100 EUR`, `0.50 EUR/pc`; a plain number counts in the unit that is needed. */
function readConstant(text: string, param: PropertyParam & { kind: 'constant' }, { setting, given }: Reading): PropertyArg {
  const [, number = '', unit = ''] = /^(.*?[\d%])\s*([A-Za-z][A-Za-z0-9/]*)?$/s.exec(text.trim()) ?? []
  const value = canonicalNumber(number)
  if (value === undefined || (unit !== '' && !isUnit(unit)))
    return fail({ code: 'schema', path: '', message: `'${text.slice(0, 40)}' is not a number: write 100 EUR or 5%` })
  if (value.startsWith('-')) return fail({ code: 'schema', path: '', message: 'write a number that is not below zero' })
  const of = param.per === undefined ? undefined : setting.inputs[String(given[param.per])]?.unit
  const wanted = param.alone ? '1' : param.money ? setting.unit() : of === undefined ? undefined : slopeUnit(setting.unit(), of)
  if (unit !== '' && wanted !== undefined && unit !== wanted) return fail({ code: 'unit', path: '', message: `${unit} where ${wanted} is needed` })
  return { kind: 'constant', value, unit: unit === '' ? '1' : unit }
}

function readPairs(written: PromiseArg, { setting }: Reading): PropertyArg {
  if (typeof written === 'string') return fail({ code: 'schema', path: '', message: 'inputs that change places are written as { hoursA: hoursB }' })
  const issues: Issue[] = []
  const pairs = Object.entries(written).map(([a, b]) => {
    for (const name of [a, b]) attempt(() => inputName(name, setting), a, issues)
    const [left, right] = [setting.inputs[a]?.unit, setting.inputs[b]?.unit]
    if (left && right && left !== right) issues.push({ code: 'unit', path: a, message: `${a} is in ${left} and ${b} in ${right}: they cannot change places` })
    return [a, b] as const
  })
  if (issues.length > 0) throw new SplitKeyError(issues)
  return { kind: 'pairs', pairs }
}

function accessors(args: Readonly<Record<string, PropertyArg>>): PropertyArgs {
  const of = <K extends PropertyArg['kind']>(name: string, kind: K): Extract<PropertyArg, { kind: K }> | undefined => {
    const found = args[name]
    return found?.kind === kind ? (found as Extract<PropertyArg, { kind: K }>) : undefined
  }
  return {
    amount: (name) => of(name, 'node')?.node as Node,
    maybe: (name) => of(name, 'node')?.node,
    word: (name) => of(name, 'word')?.word as string,
    maybeWord: (name) => of(name, 'word')?.word,
    constant: (name) => of(name, 'constant') as Extract<PropertyArg, { kind: 'constant' }>,
    pairs: (name) => of(name, 'pairs')?.pairs ?? [],
    comparison: (name) => of(name, 'comparison')?.comparison as Comparison,
  }
}
