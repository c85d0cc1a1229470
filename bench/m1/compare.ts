/** M1, one month: settle, and settle with explanation, against what users would write or pick instead. */
import { measure } from '../harness.ts'
import type { Compared, Line } from '../report.ts'
import { bigByHand } from './big-by-hand.ts'
import { decimalByHand } from './decimal-by-hand.ts'
import { withDinero } from './dinero.ts'
import { type Answer, type Case, cases } from './month.ts'
import { withPublicodes } from './publicodes.ts'
import { explained, explainedAsText, settled } from './splitkey.ts'

const reference = 'decimal.js by hand'

/** Who answers what; `undefined` where the answer is not comparable cent by cent. */
const contenders: readonly { readonly name: string; readonly work: (given: Case) => unknown; readonly answer?: (given: Case) => Answer }[] = [
  { name: reference, work: decimalByHand, answer: decimalByHand },
  { name: 'big.js by hand', work: bigByHand, answer: bigByHand },
  { name: 'dinero.js', work: withDinero, answer: withDinero },
  { name: 'publicodes', work: withPublicodes, answer: withPublicodes },
  { name: 'splitkey settle', work: settled, answer: settled },
  { name: 'splitkey settle + explanation', work: explained, answer: (given) => (explained(given) as [Answer])[0] },
  { name: 'splitkey settle + explanation as text', work: explainedAsText },
]

const at = (index: number): Case => cases[index % cases.length] as Case

/** How many of the months differ from splitkey by a cent or more, anywhere. */
const wrong = (answer: (given: Case) => Answer): number => cases.filter((given) => JSON.stringify(answer(given)) !== JSON.stringify(settled(given))).length

export function compareM1(): Compared {
  const measured = measure(
    contenders.map(({ name, work }) => ({ name, run: (index: number) => work(at(index)) })),
    reference,
  )
  const rows = measured.map(({ name, micros, ratio }) => {
    const answer = contenders.find((contender) => contender.name === name)?.answer
    const differs = answer ? `${wrong(answer)} of ${cases.length}` : 'same settlement'
    return `| ${name} | ${micros.toFixed(1)} | ${ratio.toFixed(2)} | ${differs} |`
  })
  const text = ['### M1, one month', '', '| what | µs | time ÷ decimal.js by hand | months with another cent |', '|---|---:|---:|---:|', ...rows].join('\n')
  const ratioOf = (name: string): number => measured.find((one) => one.name === name)?.ratio as number
  const lines = contenders.flatMap(({ name, answer }): readonly Line[] => {
    if (!answer || name.startsWith('splitkey')) return []
    const common = { own: 'a month of texts', given: 'a month of texts', exact: `${wrong(answer)} of ${cases.length} months another cent` }
    return [
      { ...common, what: 'one month of M1', against: name, ratio: ratioOf(name) / ratioOf('splitkey settle') },
      { ...common, what: 'one month of M1, explained', against: `${name}, unexplained`, ratio: ratioOf(name) / ratioOf('splitkey settle + explanation') },
    ]
  })
  return { text, lines }
}
