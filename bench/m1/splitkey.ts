/** M1 with splitkey: the key from its file, settled, and settled with the explanation of both partners. */
import { readFileSync } from 'node:fs'
import { explain, explanationText, type Key, settle } from '../../src/index.ts'
import { load } from '../../src/yaml.ts'
import type { Answer, Case } from './month.ts'

const file = new URL('../../docs/examples/planter/c-m1.yaml', import.meta.url)
const key = load(readFileSync(file, 'utf8'), { file: 'c-m1.yaml' }) as Key<'S' | 'W'>

const answer = ({ payouts, balances }: ReturnType<typeof month>): Answer => ({
  S: payouts.S.toFixed(2),
  W: payouts.W.toFixed(2),
  buffer: (balances['buffer'] as { toFixed(n: number): string }).toFixed(2),
  recouped: (balances['recouped'] as { toFixed(n: number): string }).toFixed(2),
})

const month = ({ inputs, opening }: Case) => settle(key, { ...inputs }, { balances: { ...opening } })

export const settled = (given: Case): Answer => answer(month(given))

/** Every step of both partners as data: name, formula, formula with numbers, exact and rounded value, notes. */
export function explained(given: Case): unknown {
  const settlement = month(given)
  return [answer(settlement), explain(settlement, 'S').rows, explain(settlement, 'W').rows]
}

/** The same as text. */
export function explainedAsText(given: Case): string {
  const settlement = month(given)
  return `${explanationText(explain(settlement, 'S'))}\n${explanationText(explain(settlement, 'W'))}`
}
