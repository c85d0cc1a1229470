/** Keys that grow: KN with N parties paid by hours, KM with M goods, each with its own dead band and norm of hours. */
import { add } from '../../../src/core/build.ts'
import type { Node } from '../../../src/core/node.ts'
import type { Goal } from '../../../src/proof/goal.ts'
import { type BenchmarkKey, ge0, id0, least, lip, minus, mono, most, negative, over, plus, tiers, times, V, withVerdicts } from './terms.ts'

const keyed = <T>(names: readonly string[], value: T): Readonly<Record<string, T>> => Object.fromEntries(names.map((name) => [name, value]))

const key = (name: string, box: BenchmarkKey['box'], goals: Readonly<Record<string, Goal>>, payouts: BenchmarkKey['payouts']): BenchmarkKey => ({
  name,
  box,
  properties: withVerdicts(goals, []),
  payouts,
})

/** N parties: costs first, 25 an hour next, the rest by hours, each capped. 4 + N inputs. */
export function KN(parties: number): BenchmarkKey {
  const [R, C, k, t] = ['R', 'C', 'k', 't'].map(V) as [Node, Node, Node, Node]
  const names = Array.from({ length: parties }, (_, i) => `h${i}`)
  const hours = names.map(V)
  const H = add(...hours)
  const cost = plus(times(C, k), t)
  const r1 = minus(R, least(R, cost))
  const paid = least(r1, times(25, H))
  const r2 = minus(r1, paid)
  const fixed = String(+(0.4 / parties).toFixed(6))
  const share = hours.map((h) => over(h, H))
  const pay = hours.map((h, i) => plus(times(paid, share[i] as Node), least(plus(times('0.6', r2, share[i] as Node), times(fixed, r2)), times(40, h))))
  const [, P2, ...rest] = pay as [Node, Node, ...Node[]]
  const P1 = minus(R, add(P2, ...rest))
  const h1 = hours[1] as Node
  const goals = {
    'bal residual': id0(minus(plus(P1, P2, ...rest), R)),
    'part 2>=min(25h,pro-rata)': ge0(minus(P2, least(times(25, h1), times(r1, share[1] as Node)))),
    'part 2<=65h': ge0(minus(times(65, h1), P2)),
    'part 1 net>=0': ge0(minus(P1, least(R, cost))),
    'mono P2 up R': mono(P2, 'R', 1),
    'mono P2 up h1': mono(P2, 'h1', 1),
    'mono P1 up R': mono(P1, 'R', 1),
    'lip P2 h1 200': lip(P2, 'h1', '200'),
  }
  const box: BenchmarkKey['box'] = {
    R: ['20000', '200000'],
    C: ['5000', '80000'],
    k: ['0.9', '1.2'],
    t: ['0', '5000'],
    ...keyed(names, ['50', '800'] as const),
  }
  return key(`KN${parties}`, box, goals, { P1, P2 })
}

/** M goods: dead bands, guaranteed hours, tiers, a cap and a deficit rule over their sum. 2 + 3 M inputs. */
export function KM(goods: number): BenchmarkKey {
  const [F, u] = [V('F'), V('u')]
  const each = Array.from({ length: goods }, (_, i) => {
    const [q, c, h] = [V(`q${i}`), V(`c${i}`), V(`h${i}`)]
    const guaranteed = times(26, least(h, '0.7'), q)
    const material = plus(4, least(minus(c, '3.8'), 0), most(minus(c, '4.2'), 0))
    return { revenue: times(30 + 2 * i, q, minus(1, u)), guaranteed, base: plus(times(q, material), guaranteed), own: times(q, plus(c, times(17, h))) }
  })
  const total = (field: 'revenue' | 'guaranteed' | 'base' | 'own'): Node => plus(...each.map((one) => one[field]))
  const [revenue, base, own] = [total('revenue'), total('base'), total('own')]
  const surplus = minus(minus(revenue, F), base)
  const deficit = most(negative(surplus), 0)
  const share = least(tiers(surplus, [20000, 50000], ['0.5', '0.4', '0.3']), 30000)
  const PM = minus(plus(base, share), least(times('0.25', deficit), times('0.1', total('guaranteed'))))
  const PS = minus(revenue, PM)
  const goals = {
    bal: id0(minus(plus(PM, PS), revenue)),
    'part S': ge0(minus(minus(PS, F), minus(times('0.5', most(surplus, 0)), deficit))),
    'mono PM up q0': mono(PM, 'q0', 1),
    'mono PS down c0': mono(PS, 'c0', -1),
    'mono uM down c0': mono(minus(PM, own), 'c0', -1),
    'lip PM c0 2000': lip(PM, 'c0', '2000'),
  }
  const box: BenchmarkKey['box'] = {
    F: ['0', '10000'],
    u: ['0', '0.08'],
    ...Object.fromEntries(each.flatMap((_, i) => [[`q${i}`, ['0', '2000']] as const, [`c${i}`, ['2', '6']] as const, [`h${i}`, ['0.2', '0.9']] as const])),
  }
  return key(`KM${goods}`, box, goals, { PM, PS })
}
