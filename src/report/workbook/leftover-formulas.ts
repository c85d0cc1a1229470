/** Who receives the cents that are left over, as a formula per recipient: one entry per policy of a key. */
import type { Leftover } from '../../core/key.ts'
import { range } from './period-rows.ts'

/** Cells of the rows before, by recipient in declared order. */
export interface CentTable {
  readonly names: readonly string[]
  /** The first so many are partners, the others funds. */
  readonly partners: number
  readonly cents: readonly string[]
  readonly lost: readonly string[]
  readonly left: string
  readonly direction: string
}

/** How many cents each receives. Equal ones are served in declared order. */
export function leftoverFormulas(leftover: Leftover, table: CentTable): readonly string[] {
  if (typeof leftover === 'object') return toParty(leftover.to, table)
  if (leftover === 'largest-share') return largestShare(table)
  if (leftover === 'in-order') return inOrder(table)
  return largestRemainder(table)
}

const first = (cells: readonly string[], index: number): string => range(cells.slice(0, index + 1))

function largestRemainder({ lost, left }: CentTable): readonly string[] {
  return lost.map((own, index) => {
    const rank = `SUMPRODUCT(--(${range(lost)}>${own}))+SUMPRODUCT(--(${first(lost, index)}=${own}))`
    return `IF(AND(${own}>0,${rank}<=${left}),1,0)`
  })
}

function inOrder({ cents, left }: CentTable): readonly string[] {
  return cents.map((own, index) => `IF(AND(${own}<>0,SUMPRODUCT(--(${first(cents, index)}<>0))<=${left}),1,0)`)
}

/** Partners by the size of what they are due, then funds. */
function largestShare({ cents, partners, left, direction }: CentTable): readonly string[] {
  const groups = [cents.slice(0, partners), cents.slice(partners)]
  return cents.map((own, index) => {
    const isFund = index >= partners
    const group = groups[isFund ? 1 : 0] as readonly string[]
    const before = isFund ? `SUMPRODUCT(--(${range(groups[0] as readonly string[])}<>0))+` : ''
    const larger = `SUMPRODUCT((${range(group)}<>0)*(${direction}*${range(group)}>${direction}*${own}))`
    const equal = `SUMPRODUCT(--(${first(group, isFund ? index - partners : index)}=${own}))`
    return `IF(AND(${own}<>0,${before}${larger}+${equal}<=${left}),1,0)`
  })
}

/** All of them to one; where it is due nothing, by largest remainder. */
function toParty(name: string, table: CentTable): readonly string[] {
  const index = table.names.indexOf(name)
  const others = largestRemainder(table)
  const own = table.cents[index]
  return own === undefined ? others : others.map((formula, at) => `IF(${own}<>0,${at === index ? table.left : '0'},${formula})`)
}
