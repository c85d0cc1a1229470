/** The shape of a design file: for editors, and for its reader. */
import { z } from 'zod'
import { number, numbers, text } from './scenario-schema.ts'

const range = z.array(number, 'a range is two numbers, lowest first: [30%, 70%]').length(2, 'a range is two numbers, lowest first: [30%, 70%]')

/** One number, or the two ends of a range. */
const place = z.union([number, range], 'a number or a range is needed here: 59 or [1.10, 3.60]')

const free = z
  .union([range, z.strictObject({ from: number, to: number, step: number.optional(), today: number.optional() })], {
    error: 'write [30%, 70%], or { from: 30%, to: 70%, step: 0.5%, today: 56% }',
  })
  .transform((written) => (Array.isArray(written) ? { from: written[0] as string, to: written[1] as string } : written))

const objective = z.union(
  [z.literal('nearest'), z.strictObject({ worst: z.union([text, z.array(text)]) }), z.strictObject({ mean: text })],
  'write nearest, { worst: [S, W] }, { worst: net(W) } or { mean: net(W) }',
)

/** The whole file. The requirements are promises, which their own reader reads. */
export const designShape = z.strictObject({
  design: text.meta({ description: 'What this design is called.' }),
  key: text.meta({ description: 'The key with its open numbers as inputs, in a file named from the folder of this one.' }),
  today: text.optional().meta({ description: 'The agreement of today, to be shown beside the designed key.' }),
  month: text.optional().meta({ description: 'A month, which says which version of the agreement is meant.' }),
  replay: text.optional().meta({ description: 'A replay file: its months are settled under every key that is tried.' }),
  inputs: numbers.optional().meta({ description: 'Inputs of every month, beside what the replay gives or instead of it.' }),
  free: z.record(z.string(), free).meta({ description: 'Which inputs of the key are open numbers, and from where to where.' }),
  box: z.record(z.string(), place).optional().meta({ description: 'Over which values is proved; absent: from the least to the most of the months.' }),
  assume: z.array(text).optional().meta({ description: 'Assumed besides the box: comparisons of sums of inputs.' }),
  require: z.array(z.unknown(), 'requirements are a list of promises: [{ participation: W, in: months }]').meta({ description: 'What the key must keep.' }),
  objective: objective.optional().meta({ description: 'Which of the keys that keep it is wanted; absent: the one nearest to today.' }),
  frontier: z
    .strictObject({ along: text, of: z.enum(['worst', 'mean'], 'write worst or mean').optional(), disagreement: numbers.optional() })
    .optional()
    .meta({ description: 'The trade-off between the partners while one open number moves.' }),
})

export type DesignFields = z.infer<typeof designShape>

/** JSON Schema of a design file, for completion and checks while typing. */
export const designJsonSchema = (): object => z.toJSONSchema(designShape, { io: 'input', target: 'draft-7', unrepresentable: 'any' })
