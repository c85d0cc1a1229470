/** A key made ready for paths of draws: of one period, or of several that carry balances. */

import type { Backend } from '../../batch/engine/runner.ts'
import { fundsOf } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import type { Rational } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import { exactKeyOf } from '../exact-key.ts'
import type { Source } from '../sampling/source.ts'
import { movedWith, readSituation, type Situation, type Values } from '../situation.ts'
import { type Columns, columnsOf } from './columns.ts'
import { refuse } from './refuse.ts'

export interface Prepared extends Pick<Columns, 'input' | 'output'> {
  /** Sets the balances that paths begin with. */
  readonly begin: () => void
  /** Computes so many paths. @throws what is wrong with one of them */
  readonly compute: (count: number) => void
  /** Sets the balances that the next period begins with. */
  readonly carry: (count: number) => void
}

/** Prepares a key for draws from these sources, once for paths of one period and once for others; `nodes` are the amounts asked for. */
export function preparing(situation: Situation, nodes: readonly Node[], sources: readonly Source[], backend: Backend): (several: boolean) => Prepared {
  const at = readSituation(situation)
  const drawn = sources.flatMap(({ inputs }) => inputs.flatMap((name) => movedWith(situation, name).map((one) => [one, name] as const)))
  const ready = new Map<boolean, Prepared>()
  return (several) => {
    const known = ready.get(several) ?? prepare(situation, nodes, { at, drawn, carried: several ? carriedBy(situation) : [] }, backend)
    ready.set(several, known)
    return known
  }
}

interface Varying {
  readonly at: Values
  /** Inputs that are drawn, each with the name under which it is. */
  readonly drawn: readonly (readonly [string, string])[]
  readonly carried: readonly Carried[]
}

function prepare({ key }: Situation, nodes: readonly Node[], { at, drawn, carried }: Varying, backend: Backend): Prepared {
  const { requirements } = exactKeyOf(key)
  const varying = new Map([...drawn, ...carried.map(({ name }) => [name, name] as const)])
  const asked = [...nodes, ...carried.map(({ node }) => node)]
  const question = { varying, fixed: at, weights: requirements.map(({ node }) => node) }
  const { input, output, run } = columnsOf(asked, question, backend)
  return {
    input,
    output,
    begin: () => {
      for (const { name } of carried) input(name).fill(toFloat(at.get(name) as Rational))
    },
    compute: (count) => {
      const wrong = run(count)
      if (wrong !== undefined) refuse(question, asked, requirements, (name) => input(name)[wrong] as number)
    },
    carry: (count) => {
      // All of them are read before the first is overwritten: a balance may follow from another one.
      const after = carried.map((_, index) => output(nodes.length + index).slice(0, count))
      carried.forEach(({ name, fund }, index) => void replace(input(name), after[index] as Float64Array, fund))
    },
  }
}

/** A balance, what it becomes, and whether that is what it becomes or, for a fund, what it is due. */
interface Carried {
  readonly name: string
  readonly node: Node
  readonly fund: boolean
}

function carriedBy({ key }: Situation): readonly Carried[] {
  const exact = exactKeyOf(key)
  const funds = fundsOf(key)
  return Object.keys(key.balances).map((name) => ({ name, fund: funds.includes(name), node: (exact.next.get(name) ?? exact.due.get(name)) as Node }))
}

/** What a balance becomes; to a fund, what it is due is added. */
function replace(column: Float64Array, values: Float64Array, fund: boolean): void {
  for (let path = 0; path < values.length; path++) column[path] = (values[path] as number) + (fund ? (column[path] as number) : 0)
}
