/** K1, K2, K3, K3b: a startup and a workshop; material passed through with a dead band, guaranteed hours, tiers, a cap, a deficit rule. */
import { type BenchmarkKey, either, ge0, id0, least, lip, minus, mono, most, negative, plus, type Term, tiers, times, V, withVerdicts } from './terms.ts'

interface Options {
  readonly name: string
  readonly refuted: readonly string[]
  /** The slope of the transfer price above the dead band. */
  readonly above?: string
  /** From this many hours a piece on, hours count again. */
  readonly valve?: string
  /** Three per cent of the whole revenue once 2,000 pieces are sold. */
  readonly cliff?: boolean
  readonly cap?: string
  readonly wage?: string
}

const box = {
  q: ['0', '5000'],
  c: ['2', '6'],
  h: ['0.2', '0.9'],
  p: ['24', '40'],
  F: ['0', '15000'],
  u: ['0', '0.08'],
  e: ['0.15', '0.45'],
} as const

function payouts(options: Options) {
  const [q, c, h, p, F, u, e] = ['q', 'c', 'h', 'p', 'F', 'u', 'e'].map(V) as [Term, Term, Term, Term, Term, Term, Term]
  const revenue = times(p, q, minus(1, u))
  const material = plus(4, times(options.above ?? '1', most(minus(c, '4.2'), 0)), least(minus(c, '3.8'), 0))
  const hours = options.valve === undefined ? least(h, '0.7') : plus(least(h, '0.7'), most(minus(h, options.valve), 0))
  const base = plus(times(q, material), times(26, hours, q), times(3, e, q))
  const surplus = minus(minus(revenue, F), base)
  const deficit = most(negative(surplus), 0)
  const share = least(tiers(surplus, [20000, 50000], ['0.5', '0.4', '0.3']), 30000)
  const plain = minus(plus(base, share), least(times('0.25', deficit), times('2.6', hours, q)))
  const stepped = options.cliff ? plus(plain, either(minus(q, 2000), times('0.03', revenue), 0)) : plain
  const PM = options.cap === undefined ? stepped : least(stepped, options.cap)
  return { PM, PS: minus(revenue, PM), revenue, surplus, deficit, own: times(q, plus(c, times(3, e))), h, q, F }
}

function workshop(options: Options): BenchmarkKey {
  const { PM, PS, revenue, surplus, deficit, own, h, q, F } = payouts(options)
  const wage = options.wage ?? '17.5'
  const net = (rate: Term) => minus(PM, plus(own, times(rate, h, q)))
  const [uM, uS] = [net(22), minus(PS, F)]
  const gain = plus(uM, uS)
  const goals = {
    'bal  PM+PS=R': id0(minus(plus(PM, PS), revenue)),
    [`part M>=cost+${wage}/h`]: ge0(net(wage)),
    'part M>=cost+15/h': ge0(net(15)),
    'part S net>=.5S+ - D': ge0(minus(uS, minus(times('0.5', most(surplus, 0)), deficit))),
    'part S net>=0': ge0(uS),
    'mono PM up q': mono(PM, 'q', 1),
    'mono PS up q': mono(PS, 'q', 1),
    'mono PS down c': mono(PS, 'c', -1),
    'mono uM down c': mono(uM, 'c', -1),
    'mono PM up p': mono(PM, 'p', 1),
    'mono PS down h': mono(PS, 'h', -1),
    'lip PM q 30': lip(PM, 'q', '30'),
    'lip PM c 5000': lip(PM, 'c', '5000'),
    'lip PM c 4000': lip(PM, 'c', '4000'),
    'lip PM p 2500': lip(PM, 'p', '2500'),
    'inc S price 50%': mono(minus(uS, times('0.5', gain)), 'p', 1),
    'inc S price 60%': mono(minus(uS, times('0.6', gain)), 'p', 1),
    'inc M hours 15%': mono(minus(uM, times('0.15', gain)), 'h', -1),
    'inc M hours(26) 0%': mono(net(26), 'h', -1),
  }
  return { name: options.name, box, properties: withVerdicts(goals, options.refuted), payouts: { PM, PS } }
}

const usual = ['part S net>=0', 'mono PS up q', 'lip PM q 30', 'lip PM c 4000', 'inc S price 60%', 'inc M hours 15%']

export const K1 = workshop({ name: 'K1', refuted: usual })
export const K2 = workshop({ name: 'K2 cliff', cliff: true, refuted: [...usual, 'part S net>=.5S+ - D', 'lip PM p 2500', 'inc S price 50%'] })
/** A total cap: workshop's participation fails in one corner only, 4·10⁻¹³ of the volume. */
export const K3 = workshop({ name: 'K3 corner', cap: '115450', refuted: [...usual, 'part M>=cost+17.5/h'] })
/** Participation fails only round one kink inside the box. */
export const K3b = workshop({
  name: 'K3b interior',
  above: '1.1',
  valve: '0.8',
  wage: '20.226',
  refuted: [...usual, 'part M>=cost+20.226/h', 'mono uM down c', 'lip PM c 5000'],
})
