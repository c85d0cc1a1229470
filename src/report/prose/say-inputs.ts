/** What is measured: one sentence for every input, with all that is known and agreed about it. */
import type { KeyData } from '../../core/key.ts'
import type { InputSpec } from '../../core/node.ts'
import { type Entry, entry } from './entry.ts'
import { sayNumber, sayQuantity, sayUnit } from './number.ts'
import { fill, type Phrase, plainText, words } from './phrase.ts'
import type { Speaker } from './speaker.ts'

/** The sentences about the inputs, in their order. */
export const sayInputs = (key: KeyData, speaker: Speaker): readonly Entry[] =>
  Object.entries(key.inputs).map(([name, spec]) =>
    entry([...sayInput(name, spec, speaker), ...details(spec, speaker).flatMap((detail): Phrase => [speaker.words.formula.semicolon, ...detail])]),
  )

function sayInput(name: string, { unit }: InputSpec, speaker: Speaker): Phrase {
  const { key } = speaker.words
  const spelled = withSpelling(name, speaker)
  return unit === '1' ? fill(key.plainNumber, { name: spelled }) : fill(key.input, { name: spelled, unit: words(sayUnit(unit, speaker.language)) })
}

/** The name in words; where files spell it otherwise, their spelling too. */
export function withSpelling(name: string, { name: say }: Speaker): Phrase {
  const spoken = say(name)
  return plainText(spoken) === name ? spoken : [...spoken, ' (', { code: name }, ')']
}

const decimalsText = (decimals: number, { words: { key }, language }: Speaker): Phrase =>
  decimals === 0 ? words(key.wholeNumber) : fill(key.decimals, { decimals: words(sayNumber(String(decimals), language)) })

function details(spec: InputSpec, speaker: Speaker): readonly Phrase[] {
  const { key, costs } = speaker.words
  const { range, decimals, controlledBy, better, represents, source, note, unit } = spec
  const value = (text: string): Phrase => words(sayQuantity(text, unit, speaker.language))
  return [
    ...(note === undefined ? [] : [words(note)]),
    ...(controlledBy === undefined ? [] : [fill(key.controlled, { party: speaker.who(controlledBy) })]),
    ...(better === undefined ? [] : [words(key[better])]),
    ...(represents === undefined ? [] : [fill(key.represents, { represents: words(costs[represents] ?? represents) })]),
    ...(range === undefined ? [] : [fill(key.range, { from: value(range[0]), to: value(range[1]) })]),
    ...(decimals === undefined ? [] : [decimalsText(decimals, speaker)]),
    ...(source === undefined ? [] : [fill(key.source, { source: words(source) })]),
  ]
}
