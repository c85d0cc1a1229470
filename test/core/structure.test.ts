/** What a key is made of: its splits and their nodes, its formulas, its funds, and the rules it keeps. */
import { expect, test } from 'vitest'
import { add, input, line, lit, mul, step } from '../../src/core/build.ts'
import { dividedName, fundsOf, type KeyData, recipientsOf, rootsOf, surplusLine, visit } from '../../src/core/key.ts'
import { childrenOf, type Node } from '../../src/core/node.ts'
import { applyRule, applySplitRule, defineRule, expansionOf } from '../../src/core/rule.ts'
import { innerSplits, type Split, splitNodes } from '../../src/core/split.ts'

const eur = (name: string): Node => input(name, { unit: 'EUR' })
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(eur) as [Node, Node, Node, Node]
const to = (name: string): Split => ({ kind: 'to', to: name })
const shares: Split = { kind: 'shares', shares: { A: '1', B: '2' } }
const by: Split = { kind: 'sharesBy', by: { A: a, B: b }, whenZero: to('A') }

test.each<[Split, readonly Split[], readonly Node[]]>([
  [to('A'), [], []],
  [shares, [], []],
  [by, [to('A')], [a, b]],
  [{ kind: 'tiers', tiers: [{ upTo: c, then: by }, { then: shares }] }, [by, shares], [c, a, b]],
  [
    {
      kind: 'inOrder',
      steps: [
        { upTo: c, share: d, then: to('A') },
        { share: d, then: shares },
      ],
      rest: by,
    },
    [to('A'), shares, by],
    [c, d, d, a, b],
  ],
  [{ kind: 'capped', shares: { A: '1' }, caps: { A: c }, excess: 'refill' }, [], [c]],
  [{ kind: 'capped', shares: { A: '1' }, caps: { A: c }, excess: 'refill', rest: by }, [by], [c, a, b]],
  [{ kind: 'capped', shares: { A: '1' }, caps: { A: c }, excess: by, rest: shares }, [by, shares], [c, a, b]],
  [{ kind: 'bySign', surplus: by, deficit: shares }, [by, shares], [a, b]],
  [{ kind: 'claims', rule: 'talmud', by: { A: c }, beyond: by }, [by], [c, a, b]],
  [{ kind: 'rule', rule: 'own', with: { measured: d }, body: by }, [by], [a, b]],
])('the parts of %j', (split, inner, nodes) => {
  expect(innerSplits(split)).toEqual(inner)
  expect(splitNodes(split)).toEqual(nodes)
})

const key: KeyData = {
  name: 'x',
  parties: ['A', 'B'],
  inputs: {},
  balances: { kept: { unit: 'EUR', start: '0', next: d }, fund: { unit: 'EUR', start: '5' } },
  lines: { base: line('base', a) },
  claims: [{ to: 'A', amount: b }],
  pot: line('pot', c),
  surplus: by,
  deficit: { kind: 'sharesBy', by: { A: c, B: d }, whenZero: shares },
  costs: { A: a },
}

test('a key states its lines, pot, claims, splits, costs and balances', () => {
  expect(rootsOf(key)).toEqual([line('base', a), line('pot', c), b, a, b, c, d, a, d])
  const { pot: _pot, surplus: _surplus, deficit: _deficit, ...clause } = key
  expect(rootsOf({ ...clause, claims: [], costs: {}, balances: {} })).toEqual([line('base', a)])
})

test('funds are the balances without a formula, and receive after the partners', () => {
  expect(fundsOf(key)).toEqual(['fund'])
  expect(recipientsOf(key)).toEqual(['A', 'B', 'fund'])
})

test('what is left after the claims, and what it is called where the name is taken', () => {
  expect(surplusLine(c, key.claims)).toEqual(line('surplus', add(c, mul(lit('-1'), b))))
  expect(surplusLine(c, [])).toEqual(line('surplus', c))
  expect(dividedName({ inputs: {}, balances: {} })).toBe('surplus')
  expect(dividedName({ inputs: { surplus: 1 }, balances: {} })).toBe('surplus to divide')
  expect(dividedName({ inputs: {}, balances: { surplus: 1 } })).toBe('surplus to divide')
})

test('every distinct node is visited once, what it is computed from first, from left to right', () => {
  const sum = add(a, b)
  const root = mul(step(sum), add(sum, c))
  const seen: Node[] = []
  visit([root, a, root], (node) => void seen.push(node))
  expect(seen).toEqual([a, b, sum, step(sum), c, add(sum, c), root])
  expect([childrenOf(a), childrenOf(lit('1')), childrenOf(sum)]).toEqual([[], [], [a, b]])
})

const own = defineRule({
  name: 'own',
  kind: 'amount',
  params: { of: { kind: 'amount' }, more: { kind: 'amounts', optional: true }, least: { kind: 'amount', optional: true } },
  says: { en: '{of}', nl: '{of}', fr: '{of}' },
  expand: (args) => add(args.amount('of'), ...args.amounts('more'), ...(args.maybe('least') ? [args.maybe('least') as Node] : [])),
})

test('a rule keeps the arguments it has parameters for, in their order, and means what it expands to', () => {
  const made = applyRule(own, { least: d, stranger: c, of: a })
  expect(made).toEqual({ op: 'rule', unit: 'EUR', rule: 'own', with: { of: a, least: d }, args: [add(a, d)] })
  expect(Object.keys((made as Extract<Node, { op: 'rule' }>).with)).toEqual(['of', 'least'])
  expect(applyRule(own, { of: a })).toMatchObject({ with: { of: a }, args: [a] })
  expect(expansionOf(own, { of: a, more: [b, c] })).toEqual(add(a, b, c))
})

const dividing = defineRule({
  name: 'dividing',
  kind: 'split',
  params: { by: { kind: 'measures', optional: true }, parts: { kind: 'weights' }, who: { kind: 'party' }, then: { kind: 'split', optional: true } },
  says: { en: '{parts}', nl: '{parts}', fr: '{parts}' },
  expand: (args) => ({
    kind: 'capped',
    shares: args.weights('parts'),
    caps: args.measures('by'),
    excess: args.maybeSplit('then') ?? { kind: 'to', to: args.word('who') },
  }),
})

test('a rule that divides keeps its arguments, and all it makes is frozen', () => {
  const parts = { kind: 'weights', shares: { A: '1', B: '2' } } as const
  const made = applySplitRule(dividing, { parts, who: 'A', stranger: 'B' })
  expect(made).toEqual({
    kind: 'rule',
    rule: 'dividing',
    with: { parts, who: 'A' },
    body: { kind: 'capped', shares: { A: '1', B: '2' }, caps: {}, excess: { kind: 'to', to: 'A' } },
  })
  const { body } = made as { body: Extract<Split, { kind: 'capped' }> }
  expect([made, made.with, body, body.shares, body.caps, body.excess].every(Object.isFrozen)).toBe(true)
  const measured = applySplitRule(dividing, { by: { kind: 'measures', by: { A: a } }, parts, who: 'A', then: shares })
  expect(measured.body).toMatchObject({ caps: { A: a }, excess: shares })
})
