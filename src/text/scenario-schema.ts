/** The shape of a scenario file: for editors, and for its reader. Scalars of a document are text; editors see numbers. */
import { z } from 'zod'
import { readChange } from '../core/change.ts'
import { type Distribution, type DistributionKind, distributionParameters } from '../core/distribution.ts'
import { canonicalNumber } from '../core/number-text.ts'

const scalar = z.union([z.string('a number is needed here'), z.number()], 'a number is needed here')
/** Text. */
export const text = z.string('text is needed here')

/** A number as canonical text. */
export const number = scalar.transform((written, context) => {
  const value = canonicalNumber(String(written))
  if (value !== undefined) return value
  context.issues.push({ code: 'custom', input: written, message: `'${String(written).slice(0, 40)}' is not a number: write 1234.50, 5% or 1/3` })
  return z.NEVER
})

/** A whole number from `least`. */
const whole = (least: number) =>
  scalar.transform((written, context) => {
    const value = /^\d{1,9}$/.test(String(written)) ? Number(written) : Number.NaN
    if (value >= least) return value
    context.issues.push({ code: 'custom', input: written, message: `'${String(written).slice(0, 40)}' is no whole number from ${least}` })
    return z.NEVER
  })

const change = scalar.transform((written, context) => {
  const value = readChange(String(written))
  if (value) return value
  context.issues.push({ code: 'custom', input: written, message: `'${String(written).slice(0, 40)}' is no change: write +10%, -30%, *1.5 or the new value` })
  return z.NEVER
})

/** Numbers by name. */
export const numbers = z.record(z.string(), number)
const names = z.array(text)
const axis = z.strictObject({ along: text, from: number, to: number, steps: whole(2) })

const parameters = z.array(number, 'its numbers stand in a list: [1.20, 1.60, 3.40]')

/** One distribution, named by its field: `{ triangular: [1.20, 1.60, 3.40] }`. */
const distribution = z
  .strictObject({
    uniform: parameters.optional().meta({ description: 'lowest, highest' }),
    triangular: parameters.optional().meta({ description: 'lowest, most likely, highest' }),
    pert: parameters.optional().meta({ description: 'lowest, most likely, highest' }),
    normal: parameters.optional().meta({ description: 'mean, standard deviation' }),
    lognormal: parameters.optional().meta({ description: 'median, standard deviation of the logarithm: 0.2 or 20%' }),
  })
  .transform((written, context): Distribution => {
    const [[kind, values = []] = ['', []], ...more] = Object.entries(written)
    const wanted = distributionParameters[kind as DistributionKind]
    if (wanted && more.length === 0 && wanted.length === values.length)
      return { kind, ...Object.fromEntries(wanted.map((name, index) => [name, values[index]])) } as Distribution
    const message = wanted && more.length === 0 ? `${kind} needs ${wanted.join(', ')}` : 'write one of uniform, triangular, pert, normal, lognormal'
    context.issues.push({ code: 'custom', input: written, message })
    return z.NEVER
  })

const uncertaintyShape = z.strictObject({
  draws: whole(1).meta({ description: 'How many paths are drawn.' }),
  seed: whole(0).meta({ description: 'The same seed draws the same numbers, on every machine.' }),
  periods: whole(1).optional().meta({ description: 'How many periods a path has; results are sums over them.' }),
  attribution: whole(0).optional().meta({ description: 'Paths with which the variance is attributed; 0 for none.' }),
  inputs: z.record(z.string(), distribution).optional(),
  history: z
    .strictObject({ inputs: names, block: whole(1).optional() })
    .optional()
    .meta({ description: 'Inputs drawn from the months of the replay, in blocks of consecutive months.' }),
  correlation: names.optional().meta({ description: 'Inputs with a distribution that move together as they did in the replay.' }),
})

/** The whole file. */
export const scenarioShape = z.strictObject({
  scenarios: text.meta({ description: 'What these scenarios are called.' }),
  keys: z.record(z.string(), text).meta({ description: 'The agreements, each in a file named from the folder of this one.' }),
  replay: text.optional().meta({ description: 'A replay file: its months are the history.' }),
  month: text.optional().meta({ description: 'The month of the base: of the replay, if there is one. It says which version of an agreement holds.' }),
  inputs: numbers.optional().meta({ description: 'The base, or what differs from the month.' }),
  balances: numbers.optional(),
  follows: z.record(z.string(), text).optional().meta({ description: 'Inputs that take the value of another one when it moves.' }),
  ranges: z
    .record(z.string(), z.array(number).length(2, 'a range is two numbers, lowest first: [1.10, 3.60]'))
    .optional()
    .meta({ description: 'The box in which inputs may move; absent: what the keys declare.' }),
  cases: z.record(z.string(), z.record(z.string(), change)).optional(),
  sweeps: z.array(axis).optional(),
  tables: z.array(z.strictObject({ of: text, rows: axis, columns: axis })).optional(),
  tornado: names.optional(),
  breakEvens: z.array(z.strictObject({ of: text, along: text, from: number, to: number, reaches: number.optional() })).optional(),
  stress: names.optional(),
  incentives: z.enum(['yes', 'no', 'true', 'false'], 'write yes or no').optional(),
  effort: z.array(z.strictObject({ input: text, by: text.optional(), cost: number, power: whole(2).optional(), most: number })).optional(),
  uncertainty: uncertaintyShape.optional(),
})

export type ScenarioFields = z.infer<typeof scenarioShape>

/** JSON Schema of a scenario file, for completion and checks while typing. */
export const scenarioJsonSchema = (): object => z.toJSONSchema(scenarioShape, { io: 'input', target: 'draft-7' })
