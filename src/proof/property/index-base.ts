import { recipientsOf } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { difference, freshInput } from './formulas.ts'
import { defineProperty } from './property.ts'
import { rescaling, type Scaled } from './rescale.ts'

const factor = freshInput('rebase:factor')

/**
 * The base year of an index does not matter: multiply an index and its base by the same k and nobody is paid otherwise. The base is an
 * input (`base`), or the constant that an `indexTerm(…, base=…)` on this index names. An index that is divided by a base written in any
 * other way refutes it, and rightly so: nobody would find that constant when the publisher rebases. k runs from 1/2 to 2. Source: theory, P11.
 */
export const indexBaseProperty = defineProperty({
  name: 'indexBase',
  params: { index: { kind: 'input' }, base: { kind: 'input', optional: true } },
  says: {
    en: 'the base year of {index} does not matter',
    nl: 'het basisjaar van {index} maakt niet uit',
    fr: 'l’année de base de {index} n’a pas d’importance',
  },
  meaning: 'payout(i)(k · index, k · base) = payout(i), 1/2 ≤ k ≤ 2',
  example: '- indexBase: { index: wages }',
  state: (setting, args) => {
    const index = args.word('index')
    const names = [index, args.maybeWord('base')]
    const power = (node: Node): number => (node.op === 'input' && names.includes(node.name) ? 1 : 0)
    // An index over its own base, both times k: nothing changes.
    const special = (node: Node): Scaled | undefined => (isTermOf(node, index) ? { power: 0, node } : undefined)
    const moved = rescaling({ factor, power, stepPower: () => 0, special })
    const all = setting.key.pot ? recipientsOf(setting.key).map((name) => ({ about: name, is: setting.payout(name) })) : lines(setting.lowered.lines)
    const goals = all.map(({ about, is }) => ({ goal: { kind: 'zero', of: difference(moved(is), is) } as const, about }))
    return { goals, fresh: { 'rebase:factor': ['0.5', '2'] } }
  },
})

const lines = (all: ReadonlyMap<string, Node>): readonly { readonly about: string; readonly is: Node }[] => [...all].map(([about, is]) => ({ about, is }))

/** Is this a term that follows exactly this index, from a base and with a weight that are constants? */
const isTermOf = (node: Node, index: string): boolean => {
  if (node.op !== 'rule' || node.rule !== 'indexTerm') return false
  const [followed, base, weight] = [node.with['index'], node.with['base'], node.with['weight']] as readonly Node[] as readonly [Node, Node, Node]
  return followed.op === 'input' && followed.name === index && base.op === 'lit' && weight.op === 'lit'
}
