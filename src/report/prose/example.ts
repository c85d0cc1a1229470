/** A worked example: one settlement with its numbers, every amount exact. */
import { type Agreement, versionFor } from '../../agreement/agreement.ts'
import { SplitKeyError } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { settleData } from '../../read/settle.ts'
import { exact, type Settlement } from '../../read/settlement.ts'
import { sayQuantity } from './number.ts'
import { fill, type Phrase, sentence, words } from './phrase.ts'
import type { ProseExample } from './prose.ts'
import type { Speaker } from './speaker.ts'

/** What an example is settled from; the worked examples of an agreement file are such. */
export interface ExampleInputs {
  readonly name: string
  /** Which version of the key; needed where there are several. */
  readonly period?: string
  readonly inputs: Readonly<Record<string, string>>
  readonly balances?: Readonly<Record<string, string>>
}

/** @throws what settling throws; `missing-part` where it is not said which version is meant */
export function sayExample(whole: Agreement, { name, period, inputs, balances }: ExampleInputs, speaker: Speaker): ProseExample {
  const key = keyFor(whole, name, period)
  const settlement = settleData(key, inputs, balances ? { balances } : {})
  const { key: say } = speaker.words
  const named = (text: string, unit: string, subject: Phrase): readonly [Phrase, Phrase] => [subject, words(sayQuantity(text, unit, speaker.language))]
  const lines = exact(settlement, 'lines')
  return {
    title: fill(say.example, { name: words(name) }),
    given: [
      ...Object.entries(settlement.inputs).map(([input, text]) => named(text, key.inputs[input]?.unit ?? '1', speaker.name(input))),
      ...Object.entries(settlement.opening).map(([balance, text]) => named(text, key.balances[balance]?.unit ?? '1', speaker.name(balance))),
    ],
    lines: Object.entries(key.lines).map(([line, node]) => named(lines[line] as string, node.unit, speaker.name(line))),
    outcome: outcome(key, settlement, speaker),
  }
}

function keyFor(whole: Agreement, name: string, period: string | undefined): KeyData {
  if (period !== undefined) return versionFor(whole, period).key
  const [only, ...more] = whole.versions
  if (only && more.length === 0) return only.key
  throw new SplitKeyError([{ code: 'missing-part', path: '', message: `say which version '${name}' is about: period: ${whole.versions.at(-1)?.from}` }])
}

function outcome(key: KeyData, settlement: Settlement, speaker: Speaker): readonly Phrase[] {
  const { key: say } = speaker.words
  const unit = (key.pot as Node | undefined)?.unit ?? '1'
  const paid = Object.entries(exact(settlement, 'payouts')).map(([party, text]) => {
    const back = text.startsWith('-')
    const amount = words(sayQuantity(back ? text.slice(1) : text, unit, speaker.language))
    return sentence(fill(back ? say.gives : say.receives, { party: speaker.who(party), amount }))
  })
  const held = Object.entries(exact(settlement, 'balances')).map(([name, text]) =>
    sentence(fill(say.holds, { name: speaker.name(name), amount: words(sayQuantity(text, key.balances[name]?.unit ?? '1', speaker.language)) })),
  )
  return [...paid, ...held]
}
