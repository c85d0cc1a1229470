/** Splits in words. What is made of several splits says so in a head and one item for each. A table over the kinds. */
import { claimsRules } from '../../core/claims/index.ts'
import type { Capped, ClaimsSplit, InOrder, OrderStep, SharesBy, Split, Tiers } from '../../core/split.ts'
import { sayNumber } from './number.ts'
import { fill, listed, type Phrase, words } from './phrase.ts'
import { sayWeights } from './say-weights.ts'
import { inline, type Said, type Sign, type Speaker, said } from './speaker.ts'

/** @example saySplit({ kind: 'to', to: 'S' }, 'gain', speaker).phrase // 'everything goes to S' */
export function saySplit(split: Split, sign: Sign, speaker: Speaker): Said {
  const say = speaker.words.split
  switch (split.kind) {
    case 'to':
      return said(fill(sign === 'gain' ? say.all : say.allLoss, { to: speaker.who(split.to) }))
    case 'shares':
      return said(sayWeights(split.shares, speaker, sign === 'gain' ? say.shares : say.sharesLoss))
    case 'sharesBy':
      return saySharesBy(split, sign, speaker)
    case 'tiers':
      return sayTiers(split, sign, speaker)
    case 'inOrder':
      return sayInOrder(split, sign, speaker)
    case 'capped':
      return said(sayCapped(split, sign, speaker))
    case 'bySign':
      return said(words(say.bySign), [ending(say.gain, {}, split.surplus, 'gain', speaker), ending(say.loss, {}, split.deficit, 'loss', speaker)])
    case 'claims':
      return sayClaims(split, sign, speaker)
    case 'rule':
      return speaker.rule(split.rule, split.with, sign)
  }
}

/** A template that ends with `{split}`: what that split is made of stands below it. */
function ending(template: string, args: Readonly<Record<string, Phrase>>, split: Split, sign: Sign, speaker: Speaker): Said {
  const { phrase, items } = speaker.split(split, sign)
  return said(fill(template, { ...args, split: phrase }), items)
}

function sayBy(by: SharesBy['by'], template: string, { words: { formula }, who, node }: Speaker): Phrase {
  const all = Object.entries(by).map(([party, amount]) => fill(template, { party: who(party), amount: node(amount, 1) }))
  return listed(all, formula.and)
}

function saySharesBy({ by, whenZero }: SharesBy, sign: Sign, speaker: Speaker): Said {
  const say = speaker.words.split
  return ending(`${say.inProportion}${say.whenZero}`, { by: sayBy(by, say.by, speaker) }, whenZero, sign, speaker)
}

function sayTiers({ tiers }: Tiers, sign: Sign, speaker: Speaker): Said {
  const say = speaker.words.split
  const items = tiers.map(({ upTo, then }, index) => {
    if (!upTo) return ending(index === 0 ? say.onlyTier : say.lastTier, {}, then, sign, speaker)
    return ending(index === 0 ? say.firstTier : say.nextTier, { upTo: speaker.node(upTo, 1) }, then, sign, speaker)
  })
  return said(words(say.tiers), items)
}

function sayInOrder({ steps, rest }: InOrder, sign: Sign, speaker: Speaker): Said {
  const say = speaker.words.split
  const items = steps.map((step, index) => ending(index === 0 ? say.firstStep : say.nextStep, { take: sayTake(step, speaker) }, step.then, sign, speaker))
  return said(words(say.inOrder), [...items, ending(say.restStep, {}, rest, sign, speaker)])
}

function sayTake({ upTo, share }: OrderStep, { words: { split: say }, node }: Speaker): Phrase {
  const take = share ? fill(say.takeShare, { share: node(share, 2) }) : words(say.takeAll)
  return upTo ? fill(say.takeAtMost, { take, upTo: node(upTo, 1) }) : take
}

function sayCapped({ shares, caps, excess, rest }: Capped, sign: Sign, speaker: Speaker): Phrase {
  const { split: say, formula } = speaker.words
  const limits = Object.entries(caps).map(([party, cap]) => fill(say.limit, { party: speaker.who(party), cap: speaker.node(cap, 1) }))
  const weights = sayWeights(shares, speaker, sign === 'gain' ? say.shares : say.sharesLoss)
  const capped = limits.length === 0 ? weights : fill(say.capped, { shares: weights, limits: listed(limits, formula.and) })
  const over = excess === 'refill' ? words(say.refill) : fill(say.excess, { split: inline(speaker.split(excess, sign), formula.semicolon) })
  return [...capped, ...over, ...(rest ? fill(say.nobody, { split: inline(speaker.split(rest, sign), formula.semicolon) }) : [])]
}

function sayClaims({ rule, by, weights, beyond }: ClaimsSplit, sign: Sign, speaker: Speaker): Said {
  const { split: say, formula } = speaker.words
  const told = fill(claimsRules[rule].says[speaker.language], { estate: words(say.estate) })
  const heavy = Object.entries(weights ?? {}).map(([party, weight]) =>
    fill(say.weightOf, { party: speaker.who(party), weight: words(sayNumber(weight, speaker.language)) }),
  )
  return ending(
    `${say.claims}${say.beyond}`,
    {
      says: told,
      weights: heavy.length === 0 ? [] : fill(say.weighted, { weights: listed(heavy, formula.and) }),
      claims: sayBy(by, say.claimOf, speaker),
    },
    beyond,
    sign,
    speaker,
  )
}
