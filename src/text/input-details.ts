/** What an input says about itself besides its unit, as it stands in a file. What it may be is said by `core/input-spec.ts`. */
import { z } from 'zod'
import { isFields } from '../core/reading/context.ts'
import type { Tree } from './document.ts'

/** The optional details of an input, for editors. Scalars of a document are text; editors see numbers. */
export const inputDetails = z.object({
  decimals: z
    .union([z.string().regex(/^(?:\d|[1-3]\d)$/), z.number().int().min(0).max(39)])
    .optional()
    .meta({ description: 'The most decimals its values have.' }),
  controlledBy: z.string().optional().meta({ description: 'The partner who can influence it.' }),
  better: z.enum(['lower', 'higher']).optional().meta({ description: 'Which way is good for the partnership.' }),
  represents: z.string().optional().meta({ description: 'The real cost it stands for: labour, material, energy, transport.' }),
  source: z.string().optional().meta({ description: 'Where its values come from.' }),
  note: z.string().optional().meta({ description: 'Anything else worth knowing.' }),
})

/** The inputs with their `decimals` as a number, which in a document are text. */
export function withDecimals(inputs: Tree): unknown {
  if (!isFields(inputs)) return inputs
  const read = ([name, written]: readonly [string, unknown]): readonly [string, unknown] =>
    isFields(written) && typeof written['decimals'] === 'string' && /^\d{1,3}$/.test(written['decimals'])
      ? [name, { ...written, decimals: Number(written['decimals']) }]
      : [name, written]
  return Object.fromEntries(Object.entries(inputs).map(read))
}
