/** Who received which leftover cent, and why, in one sentence. */
import type { Leftover, Rounding } from '../core/key.ts'
import { toText } from '../number/rational.ts'
import type { Trace } from './settlement.ts'
import { showExact } from './show.ts'

const reasons: Readonly<Record<Extract<Leftover, string>, string>> = {
  'largest-remainder': 'largest remainder',
  'largest-share': 'largest share',
  'in-order': 'declared order',
  carry: 'largest amount owed, with what earlier periods left owing',
}

/** The sentence for one recipient, or `undefined` when no amount of this settlement had to be rounded. */
export function leftoverNote(name: string, trace: Trace): string | undefined {
  const rests = trace.allotted
  if (rests.every(({ rest }) => rest.n === 0n)) return undefined
  // What is allotted is allotted by the rounding of the key.
  const { leftover: policy, to: step } = trace.key.round as Rounding
  const given = rests.filter(({ leftover }) => leftover !== 0)
  const loss = rests.some(({ leftover }) => leftover < 0)
  const [verb, way] = loss ? ['bears', 'rounding the negated amounts down'] : ['receives', 'rounding down']
  const why = typeof policy === 'string' ? reasons[policy] : `agreed for ${policy.to}`
  const own = rests.find((part) => part.name === name)
  const cents = own && own.leftover !== 0 ? String(Math.abs(own.leftover)) : 'no'
  const others = given.map((part) => part.name)
  const elsewhere = cents === 'no' ? `; ${others.join(', ')} ${others.length > 1 ? (loss ? 'bear' : 'receive') : verb} it` : ''
  const remainders = rests.map((part) => `${part.name} ${showExact(toText(part.rest))}`).join(', ')
  return `${verb} ${cents} leftover of ${step}${elsewhere} (${why}; parts of ${step} lost by ${way}: ${remainders})`
}
