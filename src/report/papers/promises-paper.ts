/** What the agreement promises about its key, each with its verdict; a promise without proof says so. */
import type { PromiseVerdict } from '../prose/prose.ts'
import { grid, type Paper, text } from './block.ts'

const verdicts = {
  proved: 'proved for all values in the agreed ranges',
  refuted: 'does not hold: there is a counterexample',
  unproved: 'stated, not proved',
} as const

/** Paper E. */
export function promisesPaper(promises: readonly PromiseVerdict[]): Paper {
  const rows = promises.map(({ sentence, verdict = 'unproved' }, index) => [`E.${index + 1}`, sentence, verdicts[verdict], ''])
  const body = promises.length === 0 ? text('No promises were given with these papers.') : grid(['Ref', 'Promise', 'Verdict', 'Tick'], rows)
  return { letter: 'E', name: 'promises', title: 'Promises', blocks: [body] }
}
