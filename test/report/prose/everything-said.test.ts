/** Nothing is left out: names, numbers and arguments of a key all stand in its text, in every language. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreement } from '../../../src/agreement/agreement.ts'
import { lineName } from '../../../src/core/build.ts'
import type { KeyData } from '../../../src/core/key.ts'
import { isNode, type Node } from '../../../src/core/node.ts'
import { ratio } from '../../../src/core/number-text.ts'
import { applyRule, applySplitRule, type RuleDefinition } from '../../../src/core/rule.ts'
import { innerSplits, type Split } from '../../../src/core/split.ts'
import { type Language, languages, proseMarkdown, proseOf } from '../../../src/report/prose/index.ts'
import { plainText } from '../../../src/report/prose/phrase.ts'
import { inline } from '../../../src/report/prose/speaker.ts'
import { speakerOf } from '../../../src/report/prose/speaker-of.ts'
import { ruleBook } from '../../../src/rules/index.ts'
import { keyOf, keysOf } from '../../arbitraries/keys.ts'
import { argumentsFor } from '../../arbitraries/rule-arguments.ts'
import { law } from '../../seed.ts'
import { agreementFiles, load } from '../agreements.ts'

/** A number as a language writes it, found out here without the library's own formatting. */
function written(text: string, language: Language): string {
  const [whole = '', part = ''] = text.replace('-', '').split('.')
  const [point, group] = language === 'en' ? ['.', ','] : [',', '.']
  const groups: string[] = []
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end))
  return groups.join(group) + (part === '' ? '' : point + part)
}

/** Every way a number may be said: as it is, as a percentage, as a fraction; more zeros behind the point say nothing. */
function says(text: string, number: string, language: Language): boolean {
  const [top = '', bottom] = number.split('/')
  if (bottom !== undefined) {
    const percent = ratio(number, '0.01') as string
    return text.includes(`${written(top, language)}/${written(bottom, language)}`) || says(text, percent, language)
  }
  const forms = [number, ratio(number, '0.01') as string].map((form) => written(form, language).replace(/[.]/g, '\\.'))
  const decimalMark = language === 'en' ? '\\.' : ','
  return forms.some((form) => new RegExp(`(?<![\\d.,])${form}(?:${form.includes(language === 'en' ? '\\.' : ',') ? '' : decimalMark})?0*(?!\\d)`).test(text))
}

/** The numbers that somebody wrote: not those inside the expansion of a rule. */
function numbersIn(value: unknown, out: string[] = []): readonly string[] {
  if (isNode(value)) numbersOfNode(value, out)
  else if (Array.isArray(value)) for (const one of value) numbersIn(one, out)
  return out
}

function numbersOfNode(node: Node, out: string[]): void {
  if (node.op === 'lit') out.push(node.value)
  else if (node.op === 'round') out.push(node.to)
  // A line answers for itself, in a sentence of its own.
  if (lineName(node) !== undefined) return
  if (node.op === 'rule') for (const arg of Object.values(node.with)) numbersIn(arg, out)
  else if (node.op !== 'lit' && node.op !== 'input') for (const arg of node.args) numbersOfNode(arg, out)
}

function numbersOfSplit(split: Split): readonly string[] {
  const own = (): readonly string[] => {
    if (split.kind === 'shares') return Object.values(split.shares)
    if (split.kind === 'capped') return [...Object.values(split.shares), ...numbersIn(Object.values(split.caps))]
    if (split.kind === 'sharesBy') return numbersIn(Object.values(split.by))
    if (split.kind === 'claims') return [...numbersIn(Object.values(split.by)), ...Object.values(split.weights ?? {})]
    if (split.kind === 'tiers') return numbersIn(split.tiers.map(({ upTo }) => upTo))
    if (split.kind === 'inOrder') return numbersIn(split.steps.flatMap(({ upTo, share }) => [upTo, share]))
    return split.kind === 'rule' ? numbersIn(Object.values(split.with)) : []
  }
  const inner =
    split.kind === 'rule'
      ? Object.values(split.with).filter(
          (arg): arg is Split => typeof arg === 'object' && 'kind' in arg && arg.kind !== 'measures' && arg.kind !== 'weights' && arg.kind !== 'drivers',
        )
      : innerSplits(split)
  return [...own(), ...inner.flatMap(numbersOfSplit)]
}

const bodyOf = (node: Node): Node => (node.op === 'rule' && lineName(node) !== undefined ? node.args[0] : node)

const numbersOf = (key: KeyData): readonly string[] => [
  ...numbersIn([
    ...[...Object.values(key.lines), ...(key.pot ? [key.pot] : [])].map(bodyOf),
    ...key.claims.map(({ amount }) => amount),
    ...Object.values(key.costs),
  ]),
  ...[key.surplus, key.deficit].flatMap((split) => (split ? numbersOfSplit(split) : [])),
  ...Object.values(key.balances).flatMap(({ start, next }) => [start, ...numbersIn(next)]),
  ...(key.round ? [key.round.to] : []),
  ...Object.values(key.inputs).flatMap(({ range = [] }) => range),
]

/** Zero is said in words: “not below zero”; and −1 is a sign. */
const isSaid = (number: string): boolean => !['0', '-1'].includes(number)

function expectEverything(key: KeyData, language: Language): void {
  const text = proseMarkdown(proseOf(agreement(key.name, { versions: [{ key }] }), { language })).replaceAll('\\', '')
  const names = [...key.parties, ...Object.keys({ ...key.inputs, ...key.balances, ...key.lines })]
  expect(names.filter((name) => !new RegExp(`(?<!\\w)${name}(?!\\w)`).test(text))).toEqual([])
  expect(numbersOf(key).filter((number) => isSaid(number) && !says(text, number, language))).toEqual([])
}

test.each(agreementFiles)('every name and number of %s stands in its text', (name) => {
  for (const language of languages) for (const { key } of load(name).versions) expectEverything(key, language)
})

law('every name and number of a key stands in its text, in every language', 40, keysOf(), (text) => {
  const key = keyOf(text)
  for (const language of languages) expectEverything(key, language)
})

const speakers = languages.map((language) => speakerOf([], language, ruleBook))

const spoken = (rule: RuleDefinition, args: Parameters<typeof applySplitRule>[1], at: number): string => {
  const speaker = speakers[at] as (typeof speakers)[number]
  const kept = rule.kind === 'split' ? applySplitRule(rule, args).with : (applyRule(rule, args as never) as Extract<Node, { op: 'rule' }>).with
  return plainText(inline(speaker.rule(rule.name, kept, 'gain'), '; '))
}

const ruleCases = fc.constantFrom(...ruleBook.values()).chain((rule) => argumentsFor(rule).map((args) => ({ rule, args })))

law('a rule says every one of its arguments, in every language', 300, ruleCases, ({ rule, args }) => {
  languages.forEach((language, at) => {
    const text = spoken(rule, args, at)
    expect(text).not.toMatch(/\{\w+\}|undefined|\[object/)
    const nodes = Object.values(args).flatMap((arg) => (isNode(arg) ? [arg] : Array.isArray(arg) ? (arg as Node[]) : []))
    for (const node of nodes) expect(text).toContain(plainText((speakers[at] as (typeof speakers)[number]).node(node, 0)))
    const records = Object.values(args).flatMap((arg) => (typeof arg === 'object' && 'by' in arg ? numbersIn(Object.values(arg.by as object)) : []))
    expect(records.filter((number) => isSaid(number) && !says(text, number, language))).toEqual([])
  })
})
