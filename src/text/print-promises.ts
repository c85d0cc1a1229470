/** Promises as data of a document: what is printed reads as the same promises. */
import type { PromiseData, PromisesData, Ranges } from '../core/promise.ts'
import { properties } from '../proof/property/index.ts'
import { type Data, numberData } from './split-data.ts'

type Fields = { readonly [name: string]: Data }

/** A plain list where nothing is shared. */
export function promisesData({ over, assume, hold }: PromisesData): Data {
  const list = hold.map(promiseData)
  if (Object.keys(over).length === 0 && assume.length === 0) return list
  return { ...common({ over, assume }), hold: list }
}

const common = ({ over, assume }: { readonly over?: Ranges | undefined; readonly assume?: readonly string[] | undefined }): Fields => ({
  ...(over && Object.keys(over).length > 0 && { over: rangesData(over) }),
  ...(assume && assume.length > 0 && { assume }),
})

const rangesData = (over: Ranges): Fields => Object.fromEntries(Object.entries(over).map(([name, ends]) => [name, ends.map(numberData)]))

/** `balance`, `{ holds: … }` or `{ floor: { … }, over: { … } }`. */
export function promiseData({ name, property, with: args, over, assume, tolerance }: PromiseData): Data {
  const rest = { ...common({ over, assume }), ...(tolerance !== undefined && { tolerance: numberData(tolerance) }) }
  const entries = Object.entries(args)
  const [first] = Object.keys(properties.get(property)?.params ?? {})
  const [only] = entries
  if (entries.length === 0 && name === undefined && Object.keys(rest).length === 0) return property
  const single = entries.length === 1 && only && only[0] === first && typeof only[1] === 'string' ? numberData(only[1]) : undefined
  const written =
    entries.length === 0 ? true : (single ?? Object.fromEntries(entries.map(([arg, value]) => [arg, typeof value === 'string' ? numberData(value) : value])))
  return { ...(name !== undefined && { name }), [property]: written, ...rest }
}
