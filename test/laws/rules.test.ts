import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interner, sameNode } from '../../src/core/intern.ts'
import { rootsOf, visit } from '../../src/core/key.ts'
import { isNode, type Node, type RuleArg } from '../../src/core/node.ts'
import { applyRule, applySplitRule, expansionOf, type RuleDefinition } from '../../src/core/rule.ts'
import { innerSplits, type Split, splitNodes } from '../../src/core/split.ts'
import { ruleBook } from '../../src/rules/index.ts'
import { keyOf, keysOf } from '../arbitraries/keys.ts'
import { type Arguments, argumentsFor } from '../arbitraries/rule-arguments.ts'
import { law, runs } from '../seed.ts'

const rules = [...ruleBook.values()]

/** The structure of a split as text, its nodes by number. */
const splitText = (split: Split, id: (node: Node) => number): string => JSON.stringify(split, (_name, value) => (isNode(value) ? `node ${id(value)}` : value))

/** Does what a rule kept mean exactly what it stands for? */
function holds(rule: RuleDefinition, args: Arguments, body: Node | Split): boolean {
  const expansion = expansionOf(rule, args)
  if (isNode(body) && isNode(expansion)) return sameNode(body, expansion)
  const { id } = interner()
  return splitText(body as Split, id) === splitText(expansion as Split, id)
}

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test('means exactly its expansion, whatever its arguments', () => {
    fc.assert(
      fc.property(argumentsFor(rule), (args) => {
        const made = rule.kind === 'split' ? applySplitRule(rule, args) : applyRule(rule, args as Record<string, RuleArg>)
        expect(made).toMatchObject({ rule: name })
        expect(made).toMatchObject({ with: args })
        expect(holds(rule, args, 'body' in made ? made.body : (made as Node & { op: 'rule' }).args[0])).toBe(true)
      }),
      runs(100),
    )
  })

  test('has a sentence in every language, about its own parameters and all that are required', () => {
    const params = Object.keys(rule.params)
    const required = params.filter((param) => !('optional' in (rule.params[param] as object)))
    for (const [language, sentence] of Object.entries(rule.says)) {
      const named = [...sentence.matchAll(/\{([^}]*)\}/g)].map((match) => match[1])
      expect(
        named.filter((param) => !params.includes(param as string)),
        language,
      ).toEqual([])
      expect(
        required.filter((param) => !named.includes(param)),
        language,
      ).toEqual([])
    }
    expect(Object.keys(rule.says)).toEqual(['en', 'nl', 'fr'])
  })

  test('stands in the book under its own name, and its parameters refer to each other', () => {
    expect(ruleBook.get(name)).toBe(rule)
    expect(Object.isFrozen(rule)).toBe(true)
    for (const param of Object.values(rule.params)) if ('like' in param) expect(Object.keys(rule.params)).toContain(param.like)
  })
})

law('every rule in a whole key means exactly its expansion', 300, keysOf(), (written) => {
  const key = keyOf(written)
  let seen = 0
  visit(rootsOf(key), (node) => {
    if (node.op !== 'rule' || node.rule === 'line') return
    seen++
    expect(holds(ruleBook.get(node.rule) as RuleDefinition, node.with, node.args[0]), node.rule).toBe(true)
  })
  const see = (split: Split): void => {
    innerSplits(split).forEach(see)
    if (split.kind !== 'rule') return
    expect(holds(ruleBook.get(split.rule) as RuleDefinition, split.with as Arguments, split.body), split.rule).toBe(true)
  }
  for (const split of [key.surplus, key.deficit]) if (split) see(split)
  expect(seen).toBeGreaterThan(0)
  expect(splitNodes(key.surplus as Split).every(isNode)).toBe(true)
})

test('a rule by which an amount can jump says so', () => {
  const holdsStep = (rule: RuleDefinition): boolean =>
    fc.sample(argumentsFor(rule), runs(20)).some((args) => {
      const made = expansionOf(rule, args)
      let found = false
      visit(isNode(made) ? [made] : splitNodes(made), (node) => {
        found ||= node.op === 'step'
      })
      return found || (!isNode(made) && rule.name === 'wholeAmountTiers')
    })
  const jumping = rules.filter(holdsStep).map(({ name }) => name)
  // `portion` steps only where both sides of it are zero: the pool it divides among nobody. `priceRevision` jumps with a threshold and not without.
  const sometimes = ['portion', 'priceRevision']
  expect(jumping.filter((name) => !sometimes.includes(name) && ruleBook.get(name)?.jumps !== true)).toEqual([])
  expect(
    rules
      .filter(({ jumps }) => jumps)
      .map(({ name }) => name)
      .filter((name) => !jumping.includes(name)),
  ).toEqual([])
})
