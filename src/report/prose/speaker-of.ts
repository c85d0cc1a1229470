/** Makes the speaker of a key. */
import type { KeyData } from '../../core/key.ts'
import type { RuleBook } from '../../core/rule.ts'
import type { Language } from './language.ts'
import { readNames } from './names.ts'
import type { Phrase } from './phrase.ts'
import { sayNode } from './say-node.ts'
import { sayRule } from './say-rule.ts'
import { saySplit } from './say-split.ts'
import type { Speaker } from './speaker.ts'
import { wordsOf } from './words-of.ts'

/** Partners keep their names as they are; what is measured and computed reads in words. */
export function speakerOf(keys: readonly KeyData[], language: Language, rules: RuleBook): Speaker {
  const parties = new Set(keys.flatMap((key) => key.parties))
  const read = readNames(keys.flatMap((key) => Object.keys({ ...key.inputs, ...key.balances, ...key.lines })))
  const say = (name: string): Phrase => [{ name: read.get(name) ?? name }]
  const speaker: Speaker = {
    language,
    words: wordsOf[language],
    rules,
    name: say,
    who: (name) => (parties.has(name) ? [{ who: name }] : say(name)),
    node: (node, needs) => sayNode(node, needs, speaker),
    rule: (rule, args, sign) => sayRule(rule, args, sign, speaker),
    split: (split, sign) => saySplit(split, sign, speaker),
  }
  return speaker
}
