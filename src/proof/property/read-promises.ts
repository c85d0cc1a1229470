/** Promises as they stand in a document: which properties, with which arguments, over which ranges. What they mean is read later, per version. */
import { type Issue, unknownName } from '../../core/issue.ts'
import { canonicalNumber, compareNumbers } from '../../core/number-text.ts'
import type { PromiseArg, PromiseData, PromisesData, Ranges } from '../../core/promise.ts'
import { type Fields, isFields, onlyFields } from '../../core/reading/context.ts'
import type { PropertyBook, PropertyDefinition } from './property.ts'

type Report = (issue: Issue) => undefined

/** The fields of a promise beside its property. */
export const promiseFields = ['name', 'over', 'assume', 'tolerance'] as const
const listFields = ['over', 'assume', 'hold'] as const

/** More promises than anybody reads. */
const most = 500

/** Reads `promises:`, a list or a mapping with `hold`; scalars are text. Every problem goes to `report`, with its path. */
export function readPromises(tree: unknown, path: string, book: PropertyBook, report: Report): PromisesData {
  const whole: Fields = isFields(tree) ? tree : { hold: tree }
  onlyFields(whole, listFields, path, { report })
  const hold = whole['hold']
  const at = isFields(tree) ? `${path}.hold` : path
  const list = Array.isArray(hold) ? (hold as readonly unknown[]) : []
  if (!Array.isArray(hold)) report({ code: 'schema', path: at, message: 'promises are a list, such as [balance, { floor: { of: W, at: 900 EUR } }]' })
  if (list.length > most) report({ code: 'too-large', path: at, message: `at most ${most} promises are read; these are ${list.length}` })
  const read = list.slice(0, most).map((entry, index) => readPromise(entry, `${at}.${index}`, book, report))
  return Object.freeze({
    over: readOver(whole['over'], `${path}.over`, report),
    assume: readAssume(whole['assume'], `${path}.assume`, report),
    hold: Object.freeze(read.filter((promise) => promise !== undefined)),
  })
}

/** One promise: `balance`, or `{ floor: { of: W, at: 900 EUR }, over: { … } }`. */
export function readPromise(entry: unknown, path: string, book: PropertyBook, report: Report): PromiseData | undefined {
  if (entry === undefined) return undefined
  const fields: Fields | undefined = typeof entry === 'string' ? { [entry]: 'true' } : isFields(entry) ? entry : undefined
  const names = Object.keys(fields ?? {}).filter((name) => !(promiseFields as readonly string[]).includes(name))
  const [property] = names
  if (!fields || property === undefined || names.length > 1)
    return report({ code: 'schema', path, message: 'a promise is one property: balance, or { floor: { of: W, at: 900 EUR } }' })
  const definition = book.get(property)
  if (!definition) return report(unknownName('unknown-name', typeof entry === 'string' ? path : `${path}.${property}`, property, [...book.keys()]))
  const { name, over, assume, tolerance } = fields
  const args = readArgs(definition, fields[property], `${path}.${property}`, report)
  const within = tolerance === undefined ? undefined : canonicalNumber(String(tolerance))
  if (tolerance !== undefined && (within === undefined || within.startsWith('-')))
    report({ code: 'schema', path: `${path}.tolerance`, message: 'a tolerance is a number that is not below zero, such as 0.05' })
  if (name !== undefined && typeof name !== 'string') report({ code: 'schema', path: `${path}.name`, message: 'text is needed here' })
  return Object.freeze({
    ...(typeof name === 'string' && { name }),
    property,
    with: args,
    ...(over !== undefined && { over: readOver(over, `${path}.over`, report) }),
    ...(assume !== undefined && { assume: readAssume(assume, `${path}.assume`, report) }),
    ...(within !== undefined && { tolerance: within }),
  })
}

/** Arguments by name; a single value is the first one. */
function readArgs(definition: PropertyDefinition, value: unknown, path: string, report: Report): PromiseData['with'] {
  const params = Object.entries(definition.params)
  const first = params[0]?.[0]
  const none = params.every(([, param]) => param.optional)
  if (typeof value === 'string' && none && value === 'true') return {}
  if (typeof value === 'string' && first !== undefined) return { [first]: value }
  const args: Record<string, PromiseArg> = {}
  if (!isFields(value)) {
    report({ code: 'schema', path, message: `${definition.name} is written as ${definition.example.slice(2)}` })
    return args
  }
  for (const [name, given] of Object.entries(value)) {
    if (typeof given === 'string') args[name] = given
    else if (isFields(given) && Object.values(given).every((inner) => typeof inner === 'string')) args[name] = given as Readonly<Record<string, string>>
    else if (given !== undefined) report({ code: 'schema', path: `${path}.${name}`, message: 'a value is needed here' })
  }
  return Object.freeze(args)
}

function readOver(value: unknown, path: string, report: Report): Ranges {
  const ranges: Record<string, readonly [string, string]> = {}
  if (value === undefined) return ranges
  if (!isFields(value)) report({ code: 'schema', path, message: 'ranges are written as { aluminium: [1.10, 3.60] }' })
  else
    for (const [name, written] of Object.entries(value)) {
      const ends = (Array.isArray(written) ? written : [written, written]).map((end) => (typeof end === 'string' ? canonicalNumber(end) : undefined))
      const [low, high] = ends
      if (ends.length === 2 && low !== undefined && high !== undefined && compareNumbers(low, high) <= 0) ranges[name] = Object.freeze([low, high] as const)
      else if (written !== undefined) report({ code: 'schema', path: `${path}.${name}`, message: 'a range is two numbers, lowest first: [1.10, 3.60]' })
    }
  return Object.freeze(ranges)
}

function readAssume(value: unknown, path: string, report: Report): readonly string[] {
  if (value === undefined) return []
  const list = (Array.isArray(value) ? value : [value]) as readonly unknown[]
  if (!list.every((item) => typeof item === 'string'))
    return report({ code: 'schema', path, message: 'assumptions are a list of comparisons: [hours1 + hours2 >= 10 h]' }) ?? []
  return Object.freeze([...(list as readonly string[])])
}
