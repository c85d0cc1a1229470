/** An agreement in plain language, from the key itself. */
import type { Agreement } from '../../agreement/agreement.ts'
import type { RuleBook } from '../../core/rule.ts'
import { ruleBook } from '../../rules/index.ts'
import { hasCliff, isSmooth } from './cliffs.ts'
import { entry } from './entry.ts'
import { type ExampleInputs, sayExample } from './example.ts'
import type { Language } from './language.ts'
import { amend, type Numbered, numberParts, shown } from './number-rules.ts'
import { partsOf } from './parts-of.ts'
import { fill, listed, type Phrase, sentence, words } from './phrase.ts'
import type { PromiseVerdict, Prose, ProseSection } from './prose.ts'
import type { Speaker } from './speaker.ts'
import { speakerOf } from './speaker-of.ts'

export interface ProseOptions {
  readonly language: Language
  /** Settled, and shown with their numbers. */
  readonly examples?: readonly ExampleInputs[]
  readonly promises?: readonly PromiseVerdict[]
  /** Where rules of your own are used. */
  readonly rules?: RuleBook
}

/**
 * The rules of thumb of an agreement, numbered, one sentence each. Every rule, partner and number of the key is in them; a rule with a
 * cliff, and a promise without a proof, say so.
 * @throws what settling an example throws
 * @example proseMarkdown(proseOf(garden, { language: 'nl' }))
 */
export function proseOf(whole: Agreement, { language, examples = [], promises = [], rules = ruleBook }: ProseOptions): Prose {
  const speaker = speakerOf(
    whole.versions.map(({ key }) => key),
    language,
    rules,
  )
  const { key } = speaker.words
  const { sections, all } = numbered(whole, speaker)
  return {
    language,
    title: fill(key.title, { name: words(whole.name) }),
    intro: words(key.intro),
    sections: [...sections, cliffSection(whole, all, speaker), promiseSection(promises, all.length + 1, speaker)].filter((section) => section !== undefined),
    examples: examples.map((example) => sayExample(whole, example, speaker)),
    heads: { what: key.what, amount: key.amount, suppose: key.suppose, then: key.then },
  }
}

/** The first version in full; of every later one, what changes. */
function numbered(whole: Agreement, speaker: Speaker): { readonly sections: readonly ProseSection[]; readonly all: readonly Numbered[] } {
  const [first, ...later] = whole.versions
  const { colon } = speaker.words.formula
  const parts = first ? numberParts(partsOf(first.key, whole.advance, speaker)) : []
  const all: Numbered[] = parts.flatMap((part) => part.rules)
  const sections: ProseSection[] = parts.map((part) => ({ title: words(part.title), rules: part.rules.map((rule) => shown(rule, colon)) }))
  let inForce: readonly Numbered[] = all.slice()
  for (const { key, from, note } of later) {
    const change = amend(inForce, partsOf(key, whole.advance, speaker), all.length + 1)
    sections.push({ title: sayFrom(from, note, speaker), rules: changeRules(change.ended, change.added, speaker) })
    all.push(...change.added)
    inForce = change.inForce
  }
  const [opening] = sections
  if (opening && first?.from !== undefined) sections[0] = { ...opening, title: [...opening.title, ' (', ...sayFrom(first.from, first.note, speaker), ')'] }
  return { sections, all }
}

const sayFrom = (from: string | undefined, note: string | undefined, { words: { key } }: Speaker): Phrase => [
  ...(from === undefined ? words(key.initially) : fill(key.from, { from: words(from) })),
  ...(note === undefined ? [] : words(`: ${note}`)),
]

function changeRules(ended: readonly Numbered[], added: readonly Numbered[], speaker: Speaker): ProseSection['rules'] {
  const { key } = speaker.words
  const gone = ended.length === 0 ? [] : [{ number: '', text: sentence(sayNumbers(ended, [key.noLonger, key.noLongerMany], speaker)), items: [] }]
  const same = ended.length + added.length === 0 ? [{ number: '', text: sentence([key.nothingNew]), items: [] }] : []
  return [...gone, ...same, ...added.map((rule) => shown(rule, speaker.words.formula.colon))]
}

function sayNumbers(rules: readonly Numbered[], [one, many]: readonly [string, string], { words: { formula } }: Speaker): Phrase {
  const numbers = listed(
    rules.map(({ number }) => words(String(number))),
    formula.and,
  )
  return fill(rules.length === 1 ? one : many, { numbers })
}

function cliffSection(whole: Agreement, all: readonly Numbered[], speaker: Speaker): ProseSection | undefined {
  const { key } = speaker.words
  const title = words(key.sudden)
  const steep = all.filter(({ entry: one }) => hasCliff(one, speaker.rules))
  const text = steep.length > 0 ? sayNumbers(steep, [key.cliff, key.cliffMany], speaker) : words(key.noCliff)
  if (steep.length === 0 && !whole.versions.every((version) => isSmooth(version.key))) return undefined
  return { title, rules: [{ number: '', text: sentence(text), items: [] }] }
}

function promiseSection(promises: readonly PromiseVerdict[], first: number, { words: { key, formula } }: Speaker): ProseSection {
  const title = words(key.promises)
  if (promises.length === 0) return { title, rules: [{ number: '', text: sentence([key.noPromises]), items: [] }] }
  const say = ({ sentence: promise, verdict = 'unproved' }: PromiseVerdict) => fill(key[verdict], { promise: words(promise.replace(/\.$/, '')) })
  return { title, rules: promises.map((promise, index) => shown({ number: first + index, entry: entry(say(promise)) }, formula.colon)) }
}
