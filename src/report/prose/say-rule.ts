/** A rule in its own sentence, with its arguments in words. What the sentence leaves out is said after it. */
import { claimsRules } from '../../core/claims/index.ts'
import type { Drivers, Measures, Weights } from '../../core/measures.ts'
import { isNode, type Node } from '../../core/node.ts'
import type { Param, RuleDefinition } from '../../core/rule.ts'
import type { Split, SplitArg } from '../../core/split.ts'
import { inWords } from './names.ts'
import { sayPercent } from './number.ts'
import { fill, listed, type Phrase, words } from './phrase.ts'
import { sayWeights } from './say-weights.ts'
import { inline, type Said, type Sign, type Speaker, said } from './speaker.ts'

type Args = Readonly<Record<string, SplitArg>>

/** @example sayRule('cap', { amount, at }, 'gain', speaker).phrase // 'fee, at most € 500.00' */
export function sayRule(rule: string, args: Args, sign: Sign, speaker: Speaker): Said {
  const definition = speaker.rules.get(rule)
  const template = (definition?.says[speaker.language] ?? `“${inWords(rule)}”`).replace(/\.$/, '')
  const spoken = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, sayArgument(value, definition?.params[name], definition?.kind, sign, speaker)]),
  )
  const tail = Object.keys(args).filter((name) => !template.includes(`{${name}}`) && !isEmpty(args[name]))
  const last = tail.length === 0 ? (/\{(\w+)\}$/.exec(template)?.[1] ?? '') : ''
  const phrases = Object.fromEntries(
    Object.entries(spoken).map(([name, one]) => [name, name === last ? one.phrase : inline(one, speaker.words.formula.semicolon)]),
  )
  const after = tail.flatMap((name) => sayTail(rule, name, phrases[name] as Phrase, speaker))
  return said([...sayLists(rule, template, args, phrases, speaker), ...after], spoken[last]?.items ?? [])
}

const isEmpty = (value: SplitArg | undefined): boolean => isList(value) && value.length === 0

const isList = (value: SplitArg | undefined): value is readonly Node[] => Array.isArray(value)

/** The rule's sentence. Two lists that stand side by side, `{before} {after}`, are one list, in which each says which it is. */
function sayLists(rule: string, template: string, args: Args, phrases: Readonly<Record<string, Phrase>>, speaker: Speaker): Phrase {
  const [both, one, other] = (/\{(\w+)\} \{(\w+)\}/.exec(template) ?? []) as readonly (string | undefined)[]
  if (both === undefined || one === undefined || other === undefined || ![one, other].every((name) => isList(args[name] ?? []))) return fill(template, phrases)
  const given = [one, other].filter((name) => args[name] !== undefined && !isEmpty(args[name]))
  const lists = given.map((name) => sayTail(rule, name, phrases[name] as Phrase, speaker))
  return fill(template.replace(both, `{${one}}`), { ...phrases, [one]: listed(lists, speaker.words.formula.and) })
}

const sayList = (nodes: readonly Node[], { node, words: { formula } }: Speaker): Phrase =>
  listed(
    nodes.map((one) => node(one, one.op === 'rule' ? 0 : 2)),
    formula.and,
  )

function sayTail(rule: string, name: string, value: Phrase, { words: { tails, formula } }: Speaker): Phrase {
  const own = tails[rule]?.[name]
  return own === undefined ? fill(formula.argument, { name: words(inWords(name)), value }) : fill(own, { [name]: value })
}

function sayArgument(value: SplitArg, param: Param | undefined, kind: RuleDefinition['kind'] | undefined, sign: Sign, speaker: Speaker): Said {
  if (typeof value === 'string') return said(sayWord(value, param, speaker))
  // A claim is a sentence in which only the amount can be mistaken for more than one thing.
  if (isNode(value)) return said(speaker.node(value, kind === 'claim' ? 1 : 2))
  if (Array.isArray(value)) return said(sayList(value as readonly Node[], speaker))
  return (value as { kind: string }).kind in records
    ? said(records[(value as { kind: keyof typeof records }).kind](value as never, speaker))
    : speaker.split(value as Split, sign)
}

/** A partner, a choice or a text. The name of a claims rule is followed by what it says. */
function sayWord(word: string, param: Param | undefined, { words: { split, costs }, language, who }: Speaker): Phrase {
  if (param?.kind === 'party') return who(word)
  if (param?.kind === 'text') return words(costs[word] ?? word)
  const rule = Object.hasOwn(claimsRules, word) ? claimsRules[word as keyof typeof claimsRules] : undefined
  if (!rule) return words(word)
  return fill(split.claimsRule, { name: words(inWords(word)), says: fill(rule.says[language], { estate: words(split.estate) }) })
}

const records = {
  measures: ({ by }: Measures, { words: { split, formula }, who, node }: Speaker): Phrase =>
    listed(
      Object.entries(by).map(([party, amount]) => fill(split.by, { party: who(party), amount: node(amount, 1) })),
      formula.and,
    ),
  weights: ({ shares }: Weights, speaker: Speaker): Phrase => sayWeights(shares, speaker),
  drivers: ({ drivers }: Drivers, speaker: Speaker): Phrase =>
    listed(
      drivers.map(({ weight, by }) =>
        fill(speaker.words.split.driver, { weight: words(sayPercent(weight, speaker.language)), by: records.measures({ kind: 'measures', by }, speaker) }),
      ),
      speaker.words.formula.and,
    ),
}
