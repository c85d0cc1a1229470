/** The shape of `promises:` for editors: every property by its own field, with its arguments. */
import { z } from 'zod'
import { properties } from '../proof/property/index.ts'
import type { PropertyBook, PropertyParam } from '../proof/property/property.ts'

const amount = z.union([z.string(), z.number()])
const over = z
  .record(z.string(), z.union([amount, z.array(amount).length(2)]))
  .meta({ description: 'From where to where each input, and each balance before the period, may lie.' })
const assume = z.union([z.string(), z.array(z.string())]).meta({ description: 'What is assumed besides: hours1 + hours2 >= 10 h.' })

/** The schema of the promises of an agreement. */
export function promisesSchema(book: PropertyBook = properties): z.ZodType {
  const all = [...book.values()]
  const fields = Object.fromEntries(
    all.map(({ name, params, says, example }) => [
      name,
      argumentsOf(params)
        .optional()
        .meta({ description: `${says.en}. Example: ${example}` }),
    ]),
  )
  const plain = all.filter(({ params }) => Object.values(params).every((param) => param.optional)).map(({ name }) => name)
  const promise = z
    .strictObject({ name: z.string().optional(), ...fields, over: over.optional(), assume: assume.optional(), tolerance: amount.optional() })
    .meta({ id: 'promise', minProperties: 1 })
  const list = z.array(z.union([z.enum(plain), promise]))
  return z.union([list, z.strictObject({ over: over.optional(), assume: assume.optional(), hold: list })])
}

function argumentsOf(params: Readonly<Record<string, PropertyParam>>): z.ZodType {
  const entries = Object.entries(params)
  const named = z.strictObject(Object.fromEntries(entries.map(([name, param]) => [name, param.optional ? fieldOf(param).optional() : fieldOf(param)])))
  const rest = entries.slice(1).every(([, param]) => param.optional)
  const bare: readonly z.ZodType[] = entries.length === 0 || entries[0]?.[1].optional ? [z.literal(true)] : []
  const single: readonly z.ZodType[] = rest && entries[0] ? [fieldOf(entries[0][1])] : []
  return z.union([named, ...bare, ...single])
}

const fieldOf = (param: PropertyParam): z.ZodType =>
  param.kind === 'choice'
    ? z.enum(param.of)
    : param.kind === 'pairs'
      ? z.record(z.string(), z.string())
      : param.kind === 'amount' || param.kind === 'constant'
        ? amount
        : z.string()
