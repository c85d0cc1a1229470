/** The shape of an agreement document, for editors: a key, its later versions, advances and worked examples. */
import { z } from 'zod'
import type { RuleBook } from '../core/rule.ts'
import { promisesSchema } from './promises-schema.ts'
import { type AlsoFields, jsonSchema } from './schema.ts'

const number = z.union([z.string(), z.number()])
const numbers = z.record(z.string(), number)
const period = z.union([z.string(), z.number()]).meta({ description: '2022, 2022-Q2, 2022-04 or 2022-04-01' })

const example = z.strictObject({
  name: z.string(),
  period: period.optional(),
  inputs: numbers,
  balances: numbers.optional(),
  expect: z.strictObject({ lines: numbers.optional(), payouts: numbers.optional(), balances: numbers.optional() }),
})

/** The fields an agreement adds to those of a key. */
export const agreementFields: AlsoFields = (fields) => {
  const version = z.strictObject({
    from: period,
    note: z.string().optional(),
    without: z.union([z.string(), z.array(z.string())]).optional(),
    name: z.string().optional(),
    ...fields,
  })
  return {
    agreement: z.string().optional().meta({ description: 'The name of the whole, where its key has another.' }),
    from: period.optional(),
    note: z.string().optional(),
    advance: numbers.optional().meta({ description: 'The part of each provisional payout that is paid in advance.' }),
    versions: z.array(version).optional().meta({ description: 'Later versions: from when, and the fields they replace.' }),
    promises: promisesSchema().optional().meta({ description: 'What the key must have, whatever the inputs are: checked, proved or refuted.' }),
    examples: z.array(example).optional().meta({ description: 'Worked examples that the partners agreed on; they run as tests.' }),
  }
}

/** The JSON Schema of an agreement document, with these rules. It is published as `splitkey/schema.json`. */
export const agreementJsonSchema = (rules?: RuleBook): object => jsonSchema(rules, agreementFields)
