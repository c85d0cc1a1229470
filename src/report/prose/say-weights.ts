/** Fixed weights in words: percentages where they add up to a hundred or to one, else parts. */
import { ratio, sumNumbers } from '../../core/number-text.ts'
import { hard, sayNumber, sayPercent } from './number.ts'
import { fill, listed, type Phrase, words } from './phrase.ts'
import type { Speaker } from './speaker.ts'

/** @example sayWeights({ S: '70', W: '30' }, speaker, speaker.words.split.shares) // 'S receives 70% and W 30%' */
export function sayWeights(shares: Readonly<Record<string, string>>, speaker: Speaker, first = speaker.words.split.more): Phrase {
  const { split, formula } = speaker.words
  const total = sumNumbers(Object.values(shares))
  const all = Object.entries(shares).map(([party, weight], index) =>
    fill(index === 0 ? first : split.more, { party: speaker.who(party), share: sayWeight(weight, total, speaker) }),
  )
  return listed(all, formula.and)
}

function sayWeight(weight: string, total: string, { language, words: { split } }: Speaker): Phrase {
  if (total === '1') return fill(split.percent, { share: words(sayPercent(weight, language)) })
  if (total === '100') return fill(split.percent, { share: words(sayPercent(ratio(weight, '100') as string, language)) })
  return fill(split.parts, { share: words(sayNumber(weight, language)), total: words(sayNumber(total, language).replaceAll(' ', hard)) })
}
