/** What splitkey's settlement says of draws, in cents, in the order of `asked`; and the kernel that settles a million of them. */
import { compile } from '../../src/batch/index.ts'
import type { KeyData } from '../../src/core/key.ts'
import { settleData } from '../../src/read/settle.ts'
import { inputsAt } from './draws.ts'
import { base, opening } from './question.ts'
import { inCents } from './sheet.ts'

export function settledAt(key: KeyData, n: number): readonly number[] {
  const { payouts, balances, net } = settleData(key, inputsAt(n), { balances: opening })
  const { recouped, buffer } = balances as Readonly<Record<'recouped' | 'buffer', unknown>>
  const paid = [payouts['S'], payouts['W']].map((amount) => inCents(Number(amount)))
  const after = [recouped, buffer].map((amount) => inCents(Number(amount)))
  return [...paid, (after[1] as number) - inCents(opening.buffer), ...after, ...[net['S'], net['W']].map((amount) => inCents(Number(amount)))]
}

/** Columns of draws made ready; what it answers settles them, to the cent. */
export function settledColumns(key: KeyData, draws: number): () => unknown {
  const { settleColumns } = compile(key)
  const drawn = Array.from({ length: draws }, (_, n) => inputsAt(n))
  const names = Object.keys(base) as (keyof typeof base)[]
  const columns = Object.fromEntries(names.map((name) => [name, Float64Array.from(drawn, (inputs) => inputs[name])]))
  const held = Object.entries(opening).map(([name, amount]) => [name, new Float64Array(draws).fill(amount)] as const)
  return () => settleColumns({ ...columns, ...Object.fromEntries(held) })
}
