/**
 * The shape of a key document, for editors: which fields there are and which shapes they have. What the fields mean (names, units,
 * shares that add up) is checked by `loadKey`, which says it better and with the place.
 *
 * A rule and a split are chosen by their own field, never by trying one shape after the other: a union would lose the path.
 */
import { z } from 'zod'
import { claimsRuleNames } from '../core/claims/names.ts'
import { roundingModes } from '../core/node.ts'
import type { Param, RuleBook, RuleDefinition } from '../core/rule.ts'
import { ruleBook } from '../rules/index.ts'
import { inputDetails } from './input-details.ts'

const amount = z.union([z.string(), z.number()]).meta({ id: 'amount', description: 'A formula or a constant: price * sold, 32.00 EUR/h, 5%' })
const weights = z.record(z.string(), z.union([z.string(), z.number()]))
const only = (one: z.ZodType, id: string): z.ZodType => one.meta({ id, minProperties: 1, maxProperties: 1 })

const input = z.union([z.string(), z.strictObject({ unit: z.string(), range: z.array(amount).length(2).optional(), ...inputDetails.shape })])

type Shape = Readonly<Record<string, z.ZodType>>

/** The fields an agreement adds, from those of a key: a later version has the same fields again. */
export type AlsoFields = (fields: Shape) => Shape

/** The schema of a key document, with these rules. @example keySchema().safeParse(tree) */
export function keySchema(rules: RuleBook = ruleBook, also: AlsoFields = () => ({})): z.ZodType {
  const fields = keyShape([...rules.values()])
  return z.strictObject({
    splitkey: z.union([z.literal(1), z.literal('1')]).meta({ description: 'The version of this format.' }),
    name: z.string().meta({ description: 'What the agreement is called.' }),
    ...fields,
    ...also(fields),
  })
}

/** The fields of a key but its name; all optional, because a clause has neither partners nor a pot. */
function keyShape(all: readonly RuleDefinition[]): Shape {
  const split: z.ZodType = z
    .lazy(() => z.strictObject(splitFields(all, split)))
    .meta({ id: 'split', description: 'How a pot is divided: one of the forms, named by its field.' })
  const claim = only(z.strictObject(argumentsOf(all, 'claim', split)), 'claim')
  const computed = only(z.strictObject(argumentsOf(all, 'amount', split)), 'rule')
  const balance = z.strictObject({ start: amount, next: amount.optional(), fund: z.union([z.literal(true), z.literal('true')]).optional() })
  return {
    parties: z.array(z.string()).optional().meta({ description: 'The partners; their order breaks ties.' }),
    inputs: z.record(z.string(), input).optional().meta({ description: 'What is measured each period, with its unit.' }),
    balances: z.record(z.string(), balance).optional().meta({ description: 'Amounts carried from period to period.' }),
    lines: z
      .record(z.string(), z.union([amount, computed]))
      .optional()
      .meta({ description: 'Named amounts: steps of the settlement.' }),
    pot: amount.optional().meta({ description: 'What there is to divide.' }),
    claims: z.array(claim).optional().meta({ description: 'Paid before anything is divided.' }),
    surplus: split.optional().meta({ description: 'How what is left after the claims is divided.' }),
    deficit: split.optional().meta({ description: 'How a loss is divided, where that differs.' }),
    round: z
      .strictObject({ to: amount, leftover, lines: z.enum(roundingModes).optional() })
      .optional()
      .meta({ description: 'How amounts become money that can be paid.' }),
    costs: z.record(z.string(), amount).optional().meta({ description: 'What each partner spends itself.' }),
  }
}

const leftover = z
  .union([z.enum(['largest-remainder', 'largest-share', 'in-order', 'carry']), z.strictObject({ to: z.string() })])
  .meta({ description: 'Who receives leftover cents.' })

/** Every split form by its field, the rules that divide, and what stands beside them in a tier or a step. */
function splitFields(rules: readonly RuleDefinition[], split: z.ZodType): Record<string, z.ZodType> {
  const capped = z.strictObject({ shares: weights, caps: z.record(z.string(), amount), excess: z.union([z.literal('refill'), split]), rest: split.optional() })
  return {
    to: z.string().optional(),
    shares: weights.optional(),
    sharesBy: z.record(z.string(), amount).optional(),
    whenZero: split.optional(),
    tiers: z.array(split).optional(),
    inOrder: z.array(split).optional(),
    capped: capped.optional(),
    claims: z.strictObject({ rule: z.enum(claimsRuleNames), by: z.record(z.string(), amount), weights: weights.optional(), beyond: split }).optional(),
    bySign: z.strictObject({ surplus: split, deficit: split }).optional(),
    upTo: amount.optional(),
    share: amount.optional(),
    ...argumentsOf(rules, 'split', split),
  }
}

/** One optional field per rule of a kind, with its arguments. */
const argumentsOf = (rules: readonly RuleDefinition[], kind: RuleDefinition['kind'], split: z.ZodType): Record<string, z.ZodType> =>
  Object.fromEntries(
    rules.filter((rule) => rule.kind === kind).map((rule) => [rule.name, z.strictObject(fieldsOf(rule, split)).optional().meta({ description: rule.says.en })]),
  )

const fieldsOf = (rule: RuleDefinition, split: z.ZodType): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(rule.params).map(([name, param]) => {
      const field = fieldOf(param, split)
      return [name, 'optional' in param ? field.optional() : field]
    }),
  )

function fieldOf(param: Param, split: z.ZodType): z.ZodType {
  if (param.kind === 'amount') return amount
  if (param.kind === 'amounts') return z.union([amount, z.array(amount)])
  if (param.kind === 'split') return split
  if (param.kind === 'measures') return z.record(z.string(), amount)
  if (param.kind === 'weights') return weights
  if (param.kind === 'drivers') return z.array(z.strictObject({ weight: amount, by: z.record(z.string(), amount) }))
  return param.kind === 'choice' ? z.enum(param.of) : z.string()
}

/**
 * JSON Schema of a key document, for completion and checks while typing.
 * @example
 * // write it to splitkey.schema.json, and put this on the first line of a key:
 * // # yaml-language-server: $schema=splitkey.schema.json
 */
export const jsonSchema = (rules: RuleBook = ruleBook, also?: AlsoFields): object => z.toJSONSchema(keySchema(rules, also), { io: 'input', target: 'draft-7' })
