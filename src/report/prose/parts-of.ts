/** One version of a key as parts with rules of thumb that have no numbers yet. */
import type { KeyData } from '../../core/key.ts'
import { type Entry, entry, type Part } from './entry.ts'
import { fill, listed } from './phrase.ts'
import { sayDivision } from './say-division.ts'
import { sayInputs } from './say-inputs.ts'
import { sayLines } from './say-lines.ts'
import { sayBalances, sayCents, sayCosts } from './say-rest.ts'
import type { Speaker } from './speaker.ts'

/** The parts that have anything to say, in the order in which they are read. */
export function partsOf(data: KeyData, advance: Readonly<Record<string, string>>, speaker: Speaker): readonly Part[] {
  const { key } = speaker.words
  const all: readonly Part[] = [
    { title: key.partners, entries: [sayParties(data, speaker)] },
    { title: key.measured, entries: sayInputs(data, speaker) },
    { title: key.computed, entries: sayLines(data, speaker) },
    { title: key.divided, entries: sayDivision(data, speaker) },
    { title: key.carried, entries: sayBalances(data, speaker) },
    { title: key.own, entries: sayCosts(data, speaker) },
    { title: key.cents, entries: sayCents(data, advance, speaker) },
  ]
  return all.filter(({ entries }) => entries.length > 0)
}

function sayParties({ parties, pot }: KeyData, { words: { key, formula }, who }: Speaker): Entry {
  if (!pot && parties.length === 0) return entry([key.noParties])
  const all = listed(
    parties.map((party) => who(party)),
    formula.and,
  )
  return entry(fill(parties.length === 1 ? key.oneParty : key.parties, { parties: all }))
}
