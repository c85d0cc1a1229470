/** K4, K4r, K4z: four parties paid by hours, in order: costs, then a rate per hour, then the rest by hours, each capped. */
import { add } from '../../../src/core/build.ts'
import type { Node } from '../../../src/core/node.ts'
import { type BenchmarkKey, ge0, id0, least, lip, minus, mono, most, over, plus, times, V, withVerdicts } from './terms.ts'

interface Options {
  readonly name: string
  readonly refuted: readonly string[]
  readonly revenue?: readonly [string, string]
  readonly hours?: string
  readonly rest?: 'proved' | 'undefined'
}

const numbers = [1, 2, 3, 4] as const
const hours = numbers.map((i) => V(`h${i}`))
const [R, C, k, t] = ['R', 'C', 'k', 't'].map(V) as [Node, Node, Node, Node]

const H = plus(...hours)
/** Assumed where hours may be zero: ten hours in all. */
export const someHours: Node = minus(H, 10)

function proRata({ name, refuted, revenue = ['20000', '200000'], hours: lowest = '50', rest = 'proved' }: Options): BenchmarkKey {
  const cost = plus(times(C, k), t)
  const l1 = least(R, cost)
  const r1 = minus(R, l1)
  const paid = least(r1, times(25, H))
  const r2 = minus(r1, paid)
  const share = hours.map((h) => over(h, H))
  const surplus = share.map((part) => plus(times('0.6', r2, part), times('0.1', r2)))
  const pay = hours.map((h, i) => plus(times(paid, share[i] as Node), least(surplus[i] as Node, times(40, h))))
  const [first, ...others] = pay as [Node, Node, Node, Node]
  const P1 = minus(R, add(...others))
  const P2 = others[0]
  const cut = hours.map((h, i) => most(minus(surplus[i] as Node, times(40, h)), 0))
  const explicit = plus(l1, first, ...cut)
  const [h2] = hours.slice(1) as [Node]
  const [net, gain] = [minus(P1, cost), minus(R, cost)]
  const goals = {
    'bal residual': id0(minus(plus(P1, ...others), R)),
    'bal explicit': id0(minus(plus(explicit, ...others), R)),
    'part 2>=min(25h,pro-rata)': ge0(minus(P2, least(times(25, h2), times(r1, share[1] as Node)))),
    'part 2>=15h': ge0(minus(P2, times(15, h2))),
    'part 1 net>=0': ge0(minus(P1, l1)),
    'cap 2<=65h': ge0(minus(times(65, h2), P2)),
    'mono P2 up R': mono(P2, 'R', 1),
    'mono P2 up h2': mono(P2, 'h2', 1),
    'mono P2 down h3': mono(P2, 'h3', -1),
    'mono P1 up R': mono(P1, 'R', 1),
    'mono P2 down C': mono(P2, 'C', -1),
    'lip P2 R 0.8': lip(P2, 'R', '0.85'),
    'lip P2 h2 200': lip(P2, 'h2', '200'),
    'inc 1 C 10%': mono(minus(net, times('0.1', gain)), 'C', -1),
  }
  const own = Object.fromEntries(numbers.map((i) => [`h${i}`, [lowest, '800'] as const]))
  const box = { R: revenue, C: ['5000', '80000'], ...own, k: ['0.9', '1.2'], t: ['0', '5000'] } as BenchmarkKey['box']
  return { name, box, properties: withVerdicts(goals, refuted, rest), payouts: { P1, P2, P3: others[1], P4: others[2] } }
}

export const K4 = proRata({ name: 'K4 pro-rata', refuted: ['part 2>=15h', 'inc 1 C 10%'] })
export const K4r = proRata({ name: 'K4r rich', revenue: ['180000', '200000'], refuted: [] })
/** Hours may all be zero: a share of nothing by nothing has no meaning. */
export const K4z = proRata({ name: 'K4z zero hours', hours: '0', refuted: ['part 2>=15h', 'lip P2 R 0.8', 'inc 1 C 10%'], rest: 'undefined' })
