import { readFileSync } from 'node:fs'
import { uncertainty } from '../../src/scenario/index.ts'
import { load } from '../../src/yaml.ts'
import { attribution, base, distributions, draws, opening, type Said } from './question.ts'

/** The repository root, from source and from dist/bench alike. */
const file = new URL('../../docs/examples/planter/c-m1.yaml', import.meta.url)
export const key = load(readFileSync(file, 'utf8'), { file: 'c-m1.yaml' })

export function withSplitkey(seed: number, count = draws): Readonly<Record<'S' | 'W', Said>> {
  const situation = { key, inputs: base, balances: opening, follows: { aluminiumPaid: 'aluminium', woodPaid: 'wood' } }
  const { parties } = uncertainty(situation, { inputs: distributions, draws: count, seed, attribution })
  const said = (name: string): Said => {
    const { mean, quantiles, chanceOfLoss, expectedShortfall } = parties[name] as NonNullable<(typeof parties)[string]>
    return { mean, median: quantiles['50%'] as number, chanceOfLoss, expectedShortfall }
  }
  return { S: said('S'), W: said('W') }
}
