/**
 * What an input says about itself, as it stands in a file. The schema checks what the reader of keys does not look at, and turns
 * `decimals` into a number; names, units and ranges are the reader's, so that nothing is reported twice.
 */
import { z } from 'zod'
import type { Issue } from '../core/issue.ts'
import { isFields } from '../core/reading/context.ts'
import type { Tree } from './document.ts'

const text = z.string('text is needed here')

/** The optional details of an input. Scalars of a document are text; editors see numbers. */
export const inputDetails = z.object({
  decimals: z
    .union([z.string(), z.number()])
    .refine((value) => /^(?:\d|[1-3]\d)$/.test(String(value)), 'decimals is a whole number from 0 to 39')
    .transform(Number)
    .optional()
    .meta({ description: 'The most decimals its values have.' }),
  controlledBy: text.optional().meta({ description: 'The partner who can influence it.' }),
  better: z.enum(['lower', 'higher'], 'write lower or higher').optional().meta({ description: 'Which way is good for the partnership.' }),
  represents: text.optional().meta({ description: 'The real cost it stands for: labour, material, energy, transport.' }),
  source: text.optional().meta({ description: 'Where its values come from.' }),
  note: text.optional().meta({ description: 'Anything else worth knowing.' }),
})

const lenient = inputDetails.loose()

/** The inputs with their details made canonical, and what is wrong with those details. */
export function readDetails(inputs: Tree): { readonly inputs: unknown; readonly issues: readonly Issue[] } {
  if (!isFields(inputs)) return { inputs, issues: [] }
  const issues: Issue[] = []
  const read = Object.entries(inputs).map(([name, written]): readonly [string, unknown] => {
    if (!isFields(written)) return [name, written]
    const result = lenient.safeParse(written)
    if (result.success) return [name, result.data]
    for (const { path, message } of result.error.issues) issues.push({ code: 'schema', path: ['inputs', name, ...path.map(String)].join('.'), message })
    return [name, written]
  })
  return { inputs: Object.fromEntries(read), issues }
}
