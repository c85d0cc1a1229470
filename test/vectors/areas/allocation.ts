/** Answers to the vectors of the area `allocation`: by what is to be done with the input. */
import { isSplitKeyError } from '../../../src/core/issue.ts'
import { allocated, allocatedNamed, type Input, paidFromMinimum, proRata } from './allocation-cents.ts'
import { clamped, deducted, excess, interpolatedRate, marginalTiers, rounded, shortage, stepTable, waterfall } from './allocation-formulas.ts'
import { cappedShare, inOrder, nested, portionOf, sequential } from './allocation-splits.ts'

const answers: Readonly<Record<string, (input: Input) => unknown>> = {
  allocate: allocated,
  allocateNamed: allocatedNamed,
  minimumPayout: paidFromMinimum,
  proRataDues: proRata,
  sequentialDues: sequential,
  inOrder,
  nested,
  cappedShare,
  parsePortion: ({ text }) => portionOf(String(text)),
  marginalTiers,
  stepTable,
  interpolatedRate,
  clamp: clamped,
  deductToZero: deducted,
  excessOver: excess,
  shortOf: shortage,
  round: rounded,
  waterfall,
}

/** The answer in the shape of `expected`; what splitkey refuses is `{ error }`. */
export function answer({ input }: { readonly input: Input }): unknown {
  const compute = answers[String(input['op'])]
  if (!compute) throw new Error(`nothing answers '${String(input['op'])}'`)
  try {
    return compute(input)
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return { error: error.message }
  }
}
