/** What is carried to the next period, what partners bear themselves, cents and advances. */
import { fundsOf, type KeyData, type Leftover } from '../../core/key.ts'
import { type Entry, entry } from './entry.ts'
import { sayPercent, sayQuantity, sayUnit } from './number.ts'
import { fill, listed, type Phrase, words } from './phrase.ts'
import { withSpelling } from './say-inputs.ts'
import type { Speaker } from './speaker.ts'

/** Funds and balances, in declared order. */
export function sayBalances(data: KeyData, speaker: Speaker): readonly Entry[] {
  const { key } = speaker.words
  const funds = fundsOf(data)
  return Object.entries(data.balances).map(([name, { start, unit, next }]) => {
    const begin = { name: withSpelling(name, speaker), start: words(sayQuantity(start, unit, speaker.language)) }
    return funds.includes(name) || !next ? entry(fill(key.fund, begin)) : entry(fill(key.balance, { ...begin, next: speaker.node(next, 1) }), [next])
  })
}

/** Each partner's own costs. */
export const sayCosts = (data: KeyData, speaker: Speaker): readonly Entry[] =>
  Object.entries(data.costs).map(([party, cost]) => entry(fill(speaker.words.key.costs, { party: speaker.who(party), amount: speaker.node(cost, 1) }), [cost]))

/** Rounding, leftover cents, and what is paid in advance. */
export function sayCents(data: KeyData, advance: Readonly<Record<string, string>>, speaker: Speaker): readonly Entry[] {
  const { key, modes } = speaker.words
  const { round, pot, parties } = data
  const unit = pot?.unit ?? '1'
  const to = (): Phrase => words(sayQuantity(round?.to ?? '', unit, speaker.language))
  const early = Object.entries(advance).filter(([party]) => parties.includes(party))
  return [
    ...(round && pot ? [entry(fill(key.payouts, { to: to(), leftover: sayLeftover(round.leftover, data, speaker) }))] : []),
    ...(round && pot && !round.lines ? [entry([key.potRounded])] : []),
    ...(round?.lines && pot ? [entry(fill(key.lines, { unit: words(sayUnit(unit, speaker.language)), to: to(), mode: words(modes[round.lines]) }))] : []),
    ...early.map(([party, rate]) => entry(fill(key.advance, { party: speaker.who(party), rate: words(sayPercent(rate, speaker.language)) }))),
  ]
}

function sayLeftover(leftover: Leftover, { parties }: KeyData, { words: { leftover: say, formula }, who }: Speaker): Phrase {
  if (typeof leftover !== 'string') return fill(say.to, { to: who(leftover.to) })
  return fill(say[leftover], {
    parties: listed(
      parties.map((party) => who(party)),
      formula.and,
    ),
  })
}
