/** Who receives what: the pot, what is paid first, and how a surplus and a deficit are divided. */
import { lineName } from '../../core/build.ts'
import { type ClaimData, type KeyData, potName } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import type { Split } from '../../core/split.ts'
import { type Entry, entry } from './entry.ts'
import { fill } from './phrase.ts'
import { type Sign, type Speaker, said } from './speaker.ts'

/** The sentences about the pot; none for a clause that divides nothing. */
export function sayDivision(data: KeyData, speaker: Speaker): readonly Entry[] {
  const { key } = speaker.words
  if (!data.pot) return []
  return [
    entry(fill(key.pot, { amount: speaker.node(bodyOf(data.pot), 1) }), [bodyOf(data.pot)]),
    ...data.claims.map((claim) => sayClaim(claim, speaker)),
    entry([data.claims.length > 0 ? key.surplusIs : key.surplusAlone]),
    ...(data.surplus ? [saySplitOf(data.surplus, 'gain', speaker)] : []),
    ...(data.deficit ? [saySplitOf(data.deficit, 'loss', speaker)] : data.surplus?.kind === 'bySign' ? [] : [entry([key.sameDeficit])]),
  ]
}

/** The pot is a line of that name: its own sentence says what it is. */
const bodyOf = (pot: Node): Node => (pot.op === 'rule' && lineName(pot) === potName ? pot.args[0] : pot)

function sayClaim({ to, amount }: ClaimData, speaker: Speaker): Entry {
  const isRule = amount.op === 'rule' && lineName(amount) === undefined && speaker.rules.get(amount.rule)?.kind === 'claim'
  const phrase = isRule
    ? speaker.rule(amount.rule, amount.with, 'gain').phrase
    : fill(speaker.words.key.claim, { to: speaker.who(to), amount: speaker.node(amount, 1) })
  return entry(phrase, [amount])
}

/** What a surplus of zero and up is divided by; a split that tells gain from loss says both. */
function saySplitOf(split: Split, sign: Sign, speaker: Speaker): Entry {
  const { phrase, items } = speaker.split(split, sign)
  const template = speaker.words.key[sign === 'gain' ? 'surplus' : 'deficit']
  return { ...said(fill(template, { split: phrase }), items), nodes: [], splits: [split] }
}
