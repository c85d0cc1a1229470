import { lit, max, min, mul, round, step, sub } from '../../src/core/build.ts'
import type { Node } from '../../src/core/node.ts'
import { canonicalNumber } from '../../src/core/number-text.ts'
import type { Certificate, Tree } from '../../src/proof/certificate.ts'
import type { Claim } from '../../src/proof/goal.ts'
import { cases } from './keys/benchmark.ts'
import { id0, V } from './keys/terms.ts'
import { rewritten, withArgs } from './mutate.ts'

export type Bug =
  | { readonly name: string; readonly sees: (claim: Claim) => Claim }
  /** What it makes of a right certificate is refused, unless that proves the claim all the same. `on`: the claim that has what it is about. */
  | { readonly name: string; readonly emits: (certificate: Certificate) => Certificate | undefined; readonly on?: Claim }

const overGoals = (claim: Claim, make: (node: Node, args: readonly Node[]) => Node): Claim => ({
  ...claim,
  goals: claim.goals.map((goal) => ({ ...goal, of: rewritten(goal.of, make) })),
})

const firstOf = (op: Node['op'], instead: (args: readonly Node[]) => Node) => (claim: Claim) => {
  let done = false
  return overGoals(claim, (node, args) => {
    if (done || node.op !== op) return withArgs(node, args)
    done = true
    return instead(args)
  })
}

/** Every tree of a certificate, rebuilt from the leaves. */
function overTrees(certificate: Certificate, make: (tree: Tree) => Tree): Certificate | undefined {
  let changed = false
  const go = (tree: Tree): Tree => {
    const inner =
      'low' in tree
        ? { ...tree, low: go(tree.low), high: go(tree.high) }
        : 'then' in tree
          ? { ...tree, then: go(tree.then) }
          : 'cases' in tree
            ? { ...tree, cases: tree.cases.map((each) => ('then' in each ? { ...each, then: go(each.then) } : each)) }
            : tree
    if (changed) return inner
    const next = make(inner)
    changed = next !== inner
    return next
  }
  const proofs = certificate.proofs.map((proof) => ({ ...proof, tree: go(proof.tree) }))
  return changed ? { ...certificate, proofs } : undefined
}

const vacuous = { by: [['goal', '0']] } as const

export const bugs: readonly Bug[] = [
  { name: 'a min is taken for a max', sees: firstOf('min', (args) => max(...args)) },
  { name: 'a max is taken for a min', sees: firstOf('max', (args) => min(...args)) },
  { name: 'the second case of a min is dropped', sees: firstOf('min', (args) => args[0] as Node) },
  { name: 'the second case of a max is dropped', sees: firstOf('max', (args) => args[0] as Node) },
  { name: 'a step counts as not reached at its threshold', sees: firstOf('step', ([x]) => sub(lit('1'), step(mul(lit('-1'), x as Node)))) },
  { name: 'a step is always one', sees: firstOf('step', () => lit('1')) },
  { name: 'a divisor is forgotten', sees: firstOf('div', ([x]) => x as Node) },
  {
    name: 'almost is enough',
    sees: (claim) => ({ ...claim, tolerance: '1', goals: claim.goals.map((goal) => (goal.kind === 'slope' ? { ...goal, limit: `${goal.limit}000` } : goal)) }),
  },
  {
    name: 'the edge of the box is forgotten',
    sees: (claim) => ({
      ...claim,
      box: Object.fromEntries(
        Object.entries(claim.box).map(([name, [lo, hi]]) => [name, [lo, canonicalNumber((Number(lo) * 0.2 + Number(hi) * 0.8).toFixed(3)) as string]]),
      ),
    }),
  },
  {
    name: 'the direction is not looked at',
    sees: (claim) => ({ ...claim, goals: claim.goals.map((goal) => (goal.kind === 'monotone' ? { ...goal, sign: goal.sign === 1 ? -1 : 1 } : goal)) }),
  },
  {
    name: 'thresholds are not looked at',
    on: (cases.find(({ name }) => name === 'K2 cliff: mono PM up q') as (typeof cases)[number]).claim,
    emits: (certificate) =>
      certificate.proofs.some(({ jumps }) => jumps) ? { ...certificate, proofs: certificate.proofs.map(({ tree }) => ({ tree })) } : undefined,
  },
  {
    name: 'a case is called empty without a reason',
    emits: (certificate) =>
      overTrees(certificate, (tree) =>
        'cases' in tree && tree.cases.some((each) => 'then' in each)
          ? { ...tree, cases: tree.cases.map((each, i) => (i === tree.cases.findIndex((one) => 'then' in one) ? { empty: vacuous } : each)) }
          : tree,
      ),
  },
  { name: 'half of a box is not explored', emits: (certificate) => overTrees(certificate, (tree) => ('high' in tree ? tree.low : tree)) },
  {
    name: 'the last case is left out',
    emits: (certificate) => overTrees(certificate, (tree) => ('cases' in tree ? { ...tree, cases: tree.cases.slice(0, -1) } : tree)),
  },
  {
    name: 'a goal is not shown',
    emits: (certificate) => overTrees(certificate, (tree) => ('goals' in tree ? { goals: tree.goals.slice(1) } : tree)),
  },
  {
    name: 'roundings are called exact',
    on: { goals: [id0(sub(round(mul(V('x'), V('y')), lit('0.01')), mul(V('x'), V('y'))))], box: { x: ['0', '10'], y: ['0', '10'] }, given: [], tolerance: '0' },
    emits: (certificate) =>
      certificate.roundings.some((bound) => bound !== '0') ? { ...certificate, roundings: certificate.roundings.map(() => '0') } : undefined,
  },
]
